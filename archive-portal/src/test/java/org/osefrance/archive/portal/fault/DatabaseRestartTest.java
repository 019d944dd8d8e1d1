package org.osefrance.archive.portal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.portal.runtime.OpenArchive;

/** The database server is killed under an archive that takes files in: nobody has to start anything again. */
class DatabaseRestartTest {

    private static final int FILES = 130;

    @Test
    @Timeout(180)
    void an_ingest_goes_on_over_killed_servers_and_every_file_is_accepted_once(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path notes = Notes.write(folder.resolve("notes"), FILES);
        try (OpenedArchive archive = new OpenedArchive(OpenArchive.in(folder.resolve("home")), folder)) {
            AtomicReference<ListeningTerminal> answer = new AtomicReference<>();
            Thread ingest =
                    Thread.ofPlatform().start(() -> answer.set(archive.run(0, "ingest", "--each", notes.toString())));
            ProcessHandle first = server(folder);
            killAt(archive, first, 1);
            OpenedArchive.await(() -> isAnother(folder, first));
            ingest.join();
            assertThat(answer.get()).as("the ingest ended well").isNotNull();
            assertThat(OpenedArchive.count(answer.get(), "ACCEPTED")).isEqualTo(FILES);
            assertThat(OpenedArchive.count(archive.run(0, "ingest", "--each", notes.toString()), "KNOWN"))
                    .isEqualTo(FILES);
            archive.run(0, "verify", "--all");
            assertThat(archive.run(0, "status").said()).contains("items: " + FILES);
        }
    }

    /** As soon as the catalogue has that many files, so that others are on their way. */
    private static void killAt(OpenedArchive archive, ProcessHandle server, long files) {
        OpenedArchive.await(() -> archive.archive().progress().unfinishedFiles() >= files);
        assertThat(server.destroyForcibly()).isTrue();
    }

    private static boolean isAnother(Path folder, ProcessHandle first) {
        try {
            return server(folder).pid() != first.pid();
        } catch (IOException | RuntimeException startingYet) {
            return false;
        }
    }

    private static ProcessHandle server(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("home/database/data/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
    }
}
