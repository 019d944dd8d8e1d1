package org.osefrance.archive.portal.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osefrance.archive.index.matching.NameMatcher;
import org.osefrance.archive.index.matching.NameVerdict;
import org.osefrance.archive.index.matching.WordMatch;
import org.osefrance.archive.index.search.NameEntry;
import org.osefrance.archive.index.search.NameHit;
import org.osefrance.archive.index.search.lucene.NameDirectory;

/** Searches names of a table, and compares names with names, as the archive does; without an archive. */
final class NamesTask {

    private static final int HITS = 10;
    private static final double MILLION = 1e6;

    private final Answer answer;
    private final Path folder;

    NamesTask(Answer answer, Path folder) {
        this.answer = answer;
        this.folder = folder;
    }

    /** Searches each query among the persons; with {@code cpu} says what that took. */
    int search(Path persons, Path queries, Path out, boolean cpu) {
        return toFile(out, writer -> {
            Path index = Files.createTempDirectory("names");
            try (NameDirectory names = NameDirectory.write(index, persons(persons))) {
                List<Double> milliseconds = new ArrayList<>();
                new TabbedLines(folder.resolve(queries), List.of("type", "query", "expected name")).forEach(line -> {
                    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    List<NameHit> hits = names.search(line.get(1), HITS);
                    double took = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / MILLION;
                    hits.forEach(hit -> write(
                            writer,
                            String.format(
                                    Locale.ROOT,
                                    "%d\t%s\t%.2f",
                                    milliseconds.size(),
                                    hit.entry().whole(),
                                    took)));
                    milliseconds.add(took);
                });
                if (cpu) {
                    report(milliseconds, names.bytes());
                }
            } finally {
                delete(index);
            }
        });
    }

    /** Says of each two names whether they may be one. */
    int verdicts(Path pairs, Path out) {
        return toFile(out, writer -> {
            NameMatcher matcher = NameMatcher.bundled();
            new TabbedLines(folder.resolve(pairs), List.of("name", "other name")).forEach(line -> {
                NameVerdict verdict = NameVerdict.of(line.get(0), line.get(1), matcher);
                write(writer, verdict.answer().name().toLowerCase(Locale.ROOT) + "\t" + reason(verdict));
            });
        });
    }

    private List<NameEntry> persons(Path persons) throws IOException {
        List<NameEntry> entries = new ArrayList<>();
        new TabbedLines(folder.resolve(persons), List.of("id", "given name", "surname"))
                .forEach(line -> entries.add(new NameEntry(line.get(0), line.get(1), line.get(2))));
        return entries;
    }

    private void report(List<Double> milliseconds, long bytes) {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            answer.line(String.format(
                    Locale.ROOT,
                    "CPU milliseconds p50 %.1f, p99 %.1f; index %d bytes",
                    sorted.get(sorted.size() / 2),
                    sorted.get((int) (sorted.size() * 0.99)),
                    bytes));
        }
    }

    private static String reason(NameVerdict verdict) {
        if (verdict.words().isEmpty()) {
            return "no word of one is like a word of the other";
        }
        return String.join("; ", verdict.words().stream().map(NamesTask::reason).toList());
    }

    private static String reason(WordMatch match) {
        String words = switch (match.reason()) {
            case SAME_SPELLING -> "same spelling";
            case OTHER_SCRIPT -> "read so in another script";
            case SAME_SOUND -> "same sound";
            case FORM_OF_NAME -> "forms of " + match.name().orElse("one name");
            case PET_FORM -> "pet form of " + match.name().orElse("one name");
            case ADOPTED_NAME ->
                "name customarily taken by those called " + match.name().orElse("so");
            case INITIAL -> "initial";
            case CUT_SHORT -> "cut short";
            case MISREAD -> "letters that are taken for one another";
            case SIMILAR -> "similar";
        };
        return match.asked() + " and " + match.found() + ": " + words;
    }

    /** Something that is written line by line. */
    private interface Writing {
        void to(BufferedWriter writer) throws IOException;
    }

    /** The file is there whole or not at all. */
    private int toFile(Path out, Writing writing) {
        Path target = folder.resolve(out).toAbsolutePath();
        try {
            Path unfinished = Files.createTempFile(target.resolveSibling(""), ".names", ".unfinished");
            try {
                try (BufferedWriter writer = Files.newBufferedWriter(unfinished)) {
                    writing.to(writer);
                }
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return ExitCode.DONE;
        } catch (NoSuchFileException missing) {
            answer.remark("There is no file or folder " + missing.getFile() + ".");
        } catch (IOException | UncheckedIOException failed) {
            answer.remark("The names cannot be read or what was found not be written: " + failed);
        }
        return ExitCode.COULD_NOT_RUN;
    }

    private static void write(BufferedWriter writer, String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path index) throws IOException {
        List<Path> files;
        try (var list = Files.list(index)) {
            files = list.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(index);
    }
}
