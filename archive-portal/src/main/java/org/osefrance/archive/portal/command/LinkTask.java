package org.osefrance.archive.portal.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.linking.Cluster;
import org.osefrance.archive.index.linking.Comparators;
import org.osefrance.archive.index.linking.Linkage;
import org.osefrance.archive.index.linking.LinkageResult;
import org.osefrance.archive.index.linking.ScoredPair;
import org.osefrance.archive.index.linking.table.RecordTable;
import org.osefrance.archive.index.linking.table.TableException;
import org.osefrance.archive.index.linking.table.TableReader;

/** Finds the same person in the records of a table, without an archive. A file is there whole or not at all. */
final class LinkTask {

    private final Answer answer;
    private final Path folder;

    LinkTask(Answer answer, Path folder) {
        this.answer = answer;
        this.folder = folder;
    }

    /** @param columns what the columns mean, such as {@code given=first_name} */
    int run(Path records, Path out, Optional<Path> clusters, List<String> columns) {
        try {
            long begin = System.nanoTime();
            RecordTable table = new TableReader(meanings(columns)).read(folder.resolve(records));
            table.fields()
                    .forEach(field -> answer.remark("Column '" + field.name() + "' is compared as "
                            + field.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + (field.isOfRelative() ? " of a relative" : "") + "."));
            Linkage linkage = Linkage.of(table.fields(), table.records(), Comparators.standard());
            long learned = System.nanoTime();
            LinkageResult result = linkage.result();
            double comparing = (System.nanoTime() - learned) / 1e9;
            write(out, result.pairs().stream().map(LinkTask::line).toList());
            if (clusters.isPresent()) {
                write(
                        clusters.get(),
                        result.clusters().stream()
                                .flatMap(cluster -> lines(cluster).stream())
                                .toList());
            }
            answer.line(String.format(
                    Locale.ROOT,
                    "%d records, %d pairs compared (%.0f a second), %d pairs of one person, %d people, %.1f s in all",
                    table.records().size(),
                    result.compared(),
                    result.compared() / Math.max(1e-3, comparing),
                    result.pairs().size(),
                    result.clusters().size(),
                    (System.nanoTime() - begin) / 1e9));
            return ExitCode.DONE;
        } catch (TableException refused) {
            throw new RefusedException(records + ": " + refused.getMessage() + " Nothing was written.");
        } catch (NoSuchFileException missing) {
            answer.remark("There is no file " + missing.getFile() + ".");
        } catch (IOException failed) {
            answer.remark("The records cannot be read or what was found not be written: " + failed);
        }
        return ExitCode.COULD_NOT_RUN;
    }

    private static Map<String, String> meanings(List<String> columns) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String column : columns) {
            int at = column.indexOf('=');
            if (at < 1 || at == column.length() - 1) {
                throw new RefusedException(
                        "'" + column + "' does not say what a column means; --columns takes MEANING=COLUMN,…,"
                                + " such as given=first_name,birth=dob.");
            }
            meanings.put(column.substring(at + 1), column.substring(0, at));
        }
        return meanings;
    }

    private static String line(ScoredPair pair) {
        return pair.one() + "\t" + pair.other() + "\t" + String.format(Locale.ROOT, "%.6f", pair.probability());
    }

    private static List<String> lines(Cluster cluster) {
        String name = cluster.records().getFirst();
        return cluster.records().stream().map(id -> id + "\t" + name).toList();
    }

    private void write(Path to, List<String> lines) throws IOException {
        Path target = folder.resolve(to).toAbsolutePath();
        Path unfinished = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".unfinished");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(unfinished)) {
                for (String line : lines) {
                    writer.write(line);
                    writer.write('\n');
                }
            }
            move(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException other) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
