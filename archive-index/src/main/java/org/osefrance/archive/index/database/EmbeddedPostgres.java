package org.osefrance.archive.index.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that belongs to one home. Whoever made this object owns the server: {@link #close()} stops it. Until then
 * it is started again when it ends by itself.
 *
 * <p>Below the folder: {@code bin-VERSION} the programs, {@code data} the cluster, {@code secrets} the passwords. The
 * server listens on the loopback interface at a free port, asks for passwords (SCRAM-SHA-256, RFC 7677), and writes
 * every commit to disk.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "archive";

    /** In megabytes: PostgreSQL writes its log ahead in pieces of 16. */
    private static final int LITTLE_ROOM = 32;

    private final ServerControl control;
    private final Secrets secrets;
    private final int port;
    private final boolean adopted;
    private final ServerWatch watch;

    private EmbeddedPostgres(ServerControl control, Secrets secrets, int port, boolean adopted) {
        this.control = control;
        this.secrets = secrets;
        this.port = port;
        this.adopted = adopted;
        this.watch = ServerWatch.begin(control, port);
    }

    /**
     * Starts the server of a folder, making the cluster when there is none. A server that a kill of the archive left
     * running there is adopted when it knows our password, and stopped otherwise. Waits for recovery as long as it
     * takes, ten minutes at the most.
     *
     * @throws DatabaseException when the server does not come up; the message quotes its own words
     */
    public static EmbeddedPostgres start(Path database) {
        Path folder = database.toAbsolutePath();
        try {
            Files.createDirectories(folder);
            ServerPrograms programs = ServerPrograms.unpack(folder);
            Secrets secrets = Secrets.keep(folder, logins());
            ServerControl control = new ServerControl(programs, folder, ServerAccount.choose(folder));
            if (!Files.isDirectory(control.data())) {
                control.initialise(SUPERUSER, secrets.password(SUPERUSER));
            }
            Optional<EmbeddedPostgres> left = adopt(control, secrets);
            EmbeddedPostgres server =
                    left.isPresent() ? left.get() : new EmbeddedPostgres(control, secrets, control.start(), false);
            return prepared(server);
        } catch (IOException unwritable) {
            throw new DatabaseException(
                    "The database folder " + folder + " cannot be used: " + unwritable.getMessage() + room(folder),
                    unwritable);
        } catch (SQLException refused) {
            throw new DatabaseException(
                    "The database in " + folder + " cannot be prepared: " + refused.getMessage(), refused);
        }
    }

    /** How each role signs in to the archive's database. */
    public Database database() {
        return database(DATABASE);
    }

    /** Whether the server had been left running by an archive that was killed. */
    public boolean adopted() {
        return adopted;
    }

    /** Stops the server: sessions are ended, what was committed is on disk. Within seconds; does nothing when it is stopped. */
    @Override
    public void close() {
        watch.end();
        try {
            control.stop();
        } catch (IOException failed) {
            throw new DatabaseException("The database did not stop: " + failed.getMessage(), failed);
        }
    }

    /** Lets the server run and forgets it, as a kill of this process would. */
    void leave() {
        watch.end();
    }

    /** Another database of this server: tests take one each. */
    Database database(String name) {
        Map<DatabaseRole, DatabaseAddress> addresses = new EnumMap<>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            addresses.put(role, address(role.login(), name));
        }
        return new Database(addresses);
    }

    DatabaseAddress superuser(String name) {
        return address(SUPERUSER, name);
    }

    private DatabaseAddress address(String login, String name) {
        return address(port, login, secrets.password(login), name);
    }

    private static DatabaseAddress address(int port, String login, String password, String name) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name, Optional.of(login), Optional.of(password));
    }

    private static List<String> logins() {
        return Stream.concat(
                        Stream.of(SUPERUSER), Stream.of(DatabaseRole.values()).map(DatabaseRole::login))
                .toList();
    }

    private static Optional<EmbeddedPostgres> adopt(ServerControl control, Secrets secrets) throws IOException {
        Optional<Postmaster> left = Postmaster.find(control.data());
        if (left.isEmpty()) {
            Postmaster.forget(control.data());
            return Optional.empty();
        }
        Postmaster postmaster = left.get();
        if (postmaster.port() > 0 && isOurs(postmaster.port(), control.data(), secrets)) {
            LOG.info("Adopted the database server that was left running (process {})", postmaster.pid());
            return Optional.of(new EmbeddedPostgres(control, secrets, postmaster.port(), true));
        }
        LOG.info(
                "Stopping the database server that was left running and does not answer (process {})",
                postmaster.pid());
        control.stop();
        return Optional.empty();
    }

    private static boolean isOurs(int port, Path data, Secrets secrets) {
        DatabaseAddress address = address(port, SUPERUSER, secrets.password(SUPERUSER), SUPERUSER);
        try (Connection connection = Database.source(address).getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show data_directory")) {
            return answer.next() && Path.of(answer.getString(1)).toRealPath().equals(data.toRealPath());
        } catch (SQLException | IOException notOurs) {
            return false;
        }
    }

    /** PostgreSQL says of a full disk only that it could not start. */
    private static String room(Path folder) {
        long megabytes = folder.toFile().getUsableSpace() >> 20;
        return megabytes < LITTLE_ROOM ? " Only " + megabytes + " MB are left on its disk: please make room." : "";
    }

    private static EmbeddedPostgres prepared(EmbeddedPostgres server) throws SQLException {
        try {
            server.prepare();
            return server;
        } catch (SQLException refused) {
            server.close();
            throw refused;
        }
    }

    /** Makes the owner and the empty database, and sets the passwords this home keeps. */
    private void prepare() throws SQLException {
        try (Connection connection = Database.source(superuser(SUPERUSER)).getConnection();
                Statement statement = connection.createStatement()) {
            for (DatabaseRole role : DatabaseRole.values()) {
                String login = role.login();
                if (!exists(statement, "select from pg_roles where rolname = " + statement.enquoteLiteral(login))) {
                    statement.execute("create role " + login);
                }
                statement.execute(
                        "alter role " + login + " login password " + statement.enquoteLiteral(secrets.password(login)));
            }
            statement.execute("alter role archive_owner createrole");
            if (!exists(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner archive_owner");
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
