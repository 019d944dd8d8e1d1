package org.osefrance.archive.portal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.deposit.Chunk;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.Uploads.Announced;
import org.osefrance.archive.ingest.deposit.WaitingDeposits;
import org.osefrance.archive.ingest.deposit.Way;
import org.osefrance.archive.portal.command.CommandLineProgram;
import org.osefrance.archive.portal.runtime.OpenArchive;

/** The same files from several sides at once: each is accepted by one of them, and known to the others. */
class TwoClientsTest {

    private static final int FILES = 40;

    @Test
    @Timeout(120)
    void two_commands_and_an_upload_page_into_one_running_archive(@TempDir Path folder) throws Exception {
        Path notes = Notes.write(folder.resolve("notes"), FILES);
        try (OpenedArchive archive = new OpenedArchive(OpenArchive.in(folder.resolve("home")), folder)) {
            Callable<List<String>> command = () -> archive.run(0, "ingest", "--each", "--into", "A", notes.toString())
                    .said();
            Deposit uploaded = upload(archive.archive().waitingDeposits(), notes);
            Callable<List<String>> page = () -> {
                List<String> lines = new ArrayList<>();
                assertThat(archive.archive().waitingDeposits().accept(uploaded, event -> lines.add(event.line())))
                        .isTrue();
                return lines;
            };
            requireEachOnce(atOnce(List.of(command, page, command)));
            assertThat(archive.run(0, "status").said()).contains("items: " + FILES, "files: " + FILES);
            archive.run(0, "verify", "--all");
        }
    }

    @Test
    @Timeout(120)
    void two_commands_where_no_archive_runs_take_turns(@TempDir Path folder) throws Exception {
        Path notes = Notes.write(folder.resolve("notes"), FILES);
        Callable<List<String>> command = () -> {
            StringWriter said = new StringWriter();
            StringWriter told = new StringWriter();
            int ended = new CommandLineProgram(
                            Map.of("ARCHIVE_HOME", folder.resolve("home").toString()),
                            folder,
                            new PrintWriter(said, true),
                            new PrintWriter(told, true))
                    .run(List.of("ingest", "--each", "--into", "A", notes.toString()));
            assertThat(ended).as(told.toString()).isZero();
            return said.toString().lines().toList();
        };
        requireEachOnce(atOnce(List.of(command, command)));
    }

    private static void requireEachOnce(List<List<String>> answers) {
        List<String> all = answers.stream().flatMap(List::stream).toList();
        assertThat(all).filteredOn(line -> line.startsWith("ACCEPTED ")).hasSize(FILES);
        assertThat(all).filteredOn(line -> line.startsWith("KNOWN ")).hasSize(FILES * (answers.size() - 1));
        assertThat(all).hasSize(FILES * answers.size());
    }

    private static List<List<String>> atOnce(List<Callable<List<String>>> clients) throws Exception {
        CyclicBarrier start = new CyclicBarrier(clients.size());
        List<Future<List<String>>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Callable<List<String>> client : clients) {
                running.add(threads.submit(() -> {
                    start.await();
                    return client.call();
                }));
            }
        }
        List<List<String>> answers = new ArrayList<>();
        for (Future<List<String>> one : running) {
            answers.add(one.get());
        }
        return answers;
    }

    private static Deposit upload(WaitingDeposits waiting, Path notes) throws Exception {
        Deposit deposit = waiting.begin(new Deposit.Origin(Way.PAGE, "", "trial"), TriedArchive.terms());
        for (Path note : list(notes)) {
            byte[] bytes = Files.readAllBytes(note);
            int number = waiting.uploads()
                    .announce(
                            deposit.id(), new Announced(String.valueOf(note.getFileName()), bytes.length, "invented"));
            var unused = waiting.uploads()
                    .write(deposit.id(), number, new Chunk(0, new ByteArrayInputStream(bytes), Optional.empty()));
        }
        return deposit;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
