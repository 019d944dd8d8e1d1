package org.osefrance.archive.portal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.osefrance.archive.ingest.text.EqualStemsException;
import org.osefrance.archive.ingest.text.ReaderUnavailableException;
import org.osefrance.archive.ingest.text.ReadingLanguages;
import org.osefrance.archive.ingest.text.TextCommand;

/** Reads files without an archive: the reading step of the pipeline, by itself. */
final class TextTask {

    private final Answer answer;
    private final Path folder;

    TextTask(Answer answer, Path folder) {
        this.answer = answer;
        this.folder = folder;
    }

    int run(List<Path> files, Path out, List<String> languages) throws InterruptedException {
        List<Path> whole = files.stream().map(folder::resolve).toList();
        try {
            Path scratch = Files.createTempDirectory("archive-text");
            try {
                String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
                TextCommand command = TextCommand.withInstalledPrograms(scratch, path, Clock.systemUTC());
                boolean allDone = command
                        .run(
                                whole,
                                folder.resolve(out),
                                ReadingLanguages.among(languages),
                                result -> answer.line(result.line()))
                        .stream()
                        .allMatch(result -> result.done());
                return allDone ? ExitCode.DONE : ExitCode.REFUSED;
            } finally {
                empty(scratch);
            }
        } catch (EqualStemsException twice) {
            throw new RefusedException(String.valueOf(twice.getMessage()));
        } catch (ReaderUnavailableException missing) {
            answer.remark(String.valueOf(missing.getMessage()));
            return ExitCode.COULD_NOT_RUN;
        } catch (IOException failed) {
            answer.remark("The texts cannot be written: " + failed.getMessage());
            return ExitCode.COULD_NOT_RUN;
        }
    }

    private static void empty(Path scratch) throws IOException {
        try (Stream<Path> all = Files.walk(scratch)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
