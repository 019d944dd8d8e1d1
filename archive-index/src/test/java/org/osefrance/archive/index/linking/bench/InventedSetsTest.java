package org.osefrance.archive.index.linking.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.linking.Comparators;
import org.osefrance.archive.index.linking.Linkage;
import org.osefrance.archive.index.linking.LinkageResult;
import org.osefrance.archive.index.linking.table.RecordTable;
import org.osefrance.archive.index.linking.table.TableException;
import org.osefrance.archive.index.linking.table.TableReader;

/** Small sets of some kinds, linked well enough: households and suburbs are not taken for people, whatever the columns are called. */
class InventedSetsTest {

    @TempDir
    private Path folder;

    private Agreement link(InventedSet set, boolean nameless) throws IOException, TableException {
        set.write(folder);
        Path file = folder.resolve("records.tsv");
        if (nameless) {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            lines.set(
                    0,
                    IntStream.rangeClosed(0, set.headers().size())
                            .mapToObj(i -> "c" + i)
                            .collect(Collectors.joining("\t")));
            Files.write(file, lines);
        }
        RecordTable table = new TableReader(Map.of()).read(file);
        LinkageResult result = Linkage.of(table.fields(), table.records(), Comparators.standard())
                .result();
        return Agreement.of(
                set.truth(),
                result.pairs().stream()
                        .map(pair -> List.of(pair.one(), pair.other()))
                        .toList(),
                LinkageBench.clusters(result));
    }

    @Test
    void householdsAreNotPeople() throws Exception {
        assertThat(link(InventedPeople.voters(700, 5, 1), false).pairs()).isGreaterThan(0.94);
        assertThat(link(InventedPeople.voters(700, 5, 1), true).pairs()).isGreaterThan(0.9);
    }

    @Test
    void suburbsAreNotPeople() throws Exception {
        assertThat(link(InventedPeople.suburbs(1000, 5, 1), true).pairs()).isGreaterThan(0.85);
    }

    @Test
    void childrenOfOneFamilyAreNotOneChild() throws Exception {
        Agreement agreement = link(InventedPeople.children(400, 5, 1), false);
        assertThat(agreement.pairs()).isGreaterThan(0.94);
        assertThat(agreement.clusters()).isGreaterThan(0.96);
    }

    @Test
    void referencesAreFoundByTheirWords() throws Exception {
        assertThat(link(InventedWorks.references(300, 5, 1), false).clusters()).isGreaterThan(0.97);
    }
}
