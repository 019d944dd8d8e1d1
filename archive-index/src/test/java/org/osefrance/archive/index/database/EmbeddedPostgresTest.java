package org.osefrance.archive.index.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    @Test
    void what_was_committed_is_there_after_a_restart_and_every_commit_goes_to_disk() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            server.database().migrate();
            execute(server, DatabaseRole.APPLICATION, "insert into mirror_state values ('mirror', 7, now())");
            assertThat(answer(server, "show fsync")).isEqualTo("on");
            assertThat(answer(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
        assertThat(Postmaster.find(folder.resolve("data"))).isEmpty();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(server.adopted()).isFalse();
            assertThat(answer(server, "select position from mirror_state")).isEqualTo("7");
        }
    }

    @Test
    void a_server_left_by_a_kill_is_adopted() throws Exception {
        EmbeddedPostgres left = EmbeddedPostgres.start(folder);
        left.leave();
        try (EmbeddedPostgres again = EmbeddedPostgres.start(folder)) {
            assertThat(again.adopted()).isTrue();
            assertThat(answer(again, "select 1")).isEqualTo("1");
        }
        left.close();
        assertThat(Postmaster.find(folder.resolve("data"))).isEmpty();
    }

    @Test
    void a_server_that_does_not_know_our_password_is_stopped_and_refused() throws Exception {
        EmbeddedPostgres.start(folder).leave();
        Path secrets = folder.resolve("secrets");
        String kept = Files.readString(secrets);
        Files.writeString(secrets, kept.replaceAll("(?m)^postgres=.*$", "postgres=another"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).isInstanceOf(DatabaseException.class);
        assertThat(postmaster()).isEmpty();
        Files.writeString(secrets, kept);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(answer(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_killed_server_recovers_even_when_its_number_belongs_to_somebody_else_now() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            server.database().migrate();
            execute(server, DatabaseRole.APPLICATION, "insert into mirror_state values ('mirror', 9, now())");
            server.leave();
            kill(postmaster().orElseThrow());
            Path file = folder.resolve("data/postmaster.pid");
            String[] lines = Files.readString(file).split("\n", 2);
            Files.writeString(file, ProcessHandle.current().pid() + "\n" + lines[1]);
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(answer(server, "select position from mirror_state")).isEqualTo("9");
        }
    }

    @Test
    void what_a_killed_server_leaves_running_for_a_moment_is_waited_for() throws Exception {
        ProcessHandle straggler;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            server.database().migrate();
            server.leave();
            Postmaster killed = postmaster().orElseThrow();
            straggler = ProcessHandle.of(killed.pid()).stream()
                    .flatMap(ProcessHandle::children)
                    .filter(EmbeddedPostgresTest::sharesMemory)
                    .findFirst()
                    .orElseThrow();
            // It cannot notice that its server is gone, and holds on to the memory they shared.
            signal("STOP", straggler);
            kill(killed);
        }
        CompletableFuture<Void> goesOn = CompletableFuture.runAsync(
                () -> signal("CONT", straggler), CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(goesOn).isCompleted();
            assertThat(answer(server, "select 1")).isEqualTo("1");
        }
    }

    /** The process that writes the log does not. */
    private static boolean sharesMemory(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .contains("checkpointer");
        } catch (IOException gone) {
            return false;
        }
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            Process kill = new ProcessBuilder("kill", "-s", name, Long.toString(process.pid())).start();
            assertThat(kill.waitFor()).isZero();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void a_server_that_was_killed_comes_back_at_its_port_and_work_goes_on() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            server.database().migrate();
            execute(server, DatabaseRole.APPLICATION, "insert into mirror_state values ('mirror', 9, now())");
            Postmaster before = postmaster().orElseThrow();
            try (HikariDataSource pool = server.database().open(DatabaseRole.APPLICATION, 2)) {
                assertThat(position(pool)).isEqualTo("9");
                kill(before);
                assertThat(positionAtLast(pool)).isEqualTo("9");
            }
            Postmaster after = postmaster().orElseThrow();
            assertThat(after.pid()).isNotEqualTo(before.pid());
            assertThat(after.port()).isEqualTo(before.port());
        }
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void a_cluster_that_a_kill_left_half_made_is_made_again() throws Exception {
        Files.createDirectories(folder.resolve("data.new/base"));
        Files.writeString(folder.resolve("data.new/PG_VERSION"), "18\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(answer(server, "select datlocale from pg_database where datname = 'archive'"))
                    .isEqualTo("fr");
        }
    }

    @Test
    void passwords_are_readable_by_their_owner_only_and_asked_for() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
                    .isEqualTo("rw-------");
            DatabaseAddress owner = server.superuser("archive");
            DatabaseAddress guess = new DatabaseAddress(owner.url(), owner.user(), Optional.of("postgres"));
            assertThatThrownBy(() -> Database.source(guess).getConnection()).hasMessageContaining("password");
            assertThat(owner.toString()).doesNotContain(owner.password().orElseThrow());
        }
    }

    @Test
    void root_lends_the_server_another_account_where_that_may_enter_the_home() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        boolean root = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(answer(server, "select 1")).isEqualTo("1");
            Object user = Files.getAttribute(folder.resolve("data"), "unix:uid");
            assertThat(user.equals(0)).isFalse();
            assertThat(user.equals(Files.getAttribute(folder.resolve("secrets"), "unix:uid")))
                    .isNotEqualTo(root);
        }
    }

    @Test
    void one_login_of_the_institution_works_as_each_role_and_keeps_it_after_a_rollback() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            answer(server, "do $$ begin create role site login password 'word'; end $$; select 1");
            answer(
                    server,
                    "grant archive_app, archive_audit, archive_public to archive_owner with admin option; select 1");
            DatabaseAddress owner = server.database().address(DatabaseRole.OWNER);
            Database external = Database.external(
                    owner.url() + "?user=site&password=word",
                    owner.url() + "?user=archive_owner&password="
                            + owner.password().orElseThrow());
            external.migrate();
            for (DatabaseRole role : List.of(DatabaseRole.APPLICATION, DatabaseRole.AUDIT, DatabaseRole.PUBLIC)) {
                try (HikariDataSource pool = external.open(role, 1);
                        Connection connection = pool.getConnection()) {
                    connection.rollback();
                    assertThat(answer(connection, "select current_user")).isEqualTo(role.login());
                }
            }
        }
    }

    /** Returns when it is gone: the signal is only sent by the call, and a busy machine delivers it later. */
    private void kill(Postmaster server) throws IOException {
        assertThat(ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly())
                .isTrue();
        while (postmaster().filter(server::equals).isPresent()) {
            Thread.onSpinWait();
        }
    }

    private static String position(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            String position = answer(connection, "select position from mirror_state");
            connection.rollback();
            return position;
        }
    }

    /** As whoever begins again does when the connection breaks. */
    private static String positionAtLast(HikariDataSource pool) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                return position(pool);
            } catch (SQLException broken) {
                if (!BrokenConnection.allowsAgain(broken, tries, false)) {
                    throw broken;
                }
            }
        }
    }

    private Optional<Postmaster> postmaster() throws IOException {
        return Postmaster.find(folder.resolve("data"));
    }

    private static void execute(EmbeddedPostgres server, DatabaseRole role, String sql) throws SQLException {
        try (HikariDataSource pool = server.database().open(role, 1);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    private static String answer(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection =
                Database.source(server.superuser("archive")).getConnection()) {
            return answer(connection, sql);
        }
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet answer = statement.getResultSet()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }
}
