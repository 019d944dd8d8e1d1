package org.osefrance.archive.index.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Every pair of every group is shown, and once only. */
class BlocksTest {

    private static final int RECORDS = 12;

    @Provide
    Arbitrary<List<Set<Integer>>> groups() {
        return Arbitraries.integers()
                .between(0, RECORDS - 1)
                .set()
                .ofMinSize(2)
                .ofMaxSize(6)
                .list()
                .ofMaxSize(8);
    }

    @Property(tries = 200)
    void showsEachPairOnce(@ForAll("groups") List<Set<Integer>> groups) {
        Blocks blocks = new Blocks();
        Set<Long> wanted = ConcurrentHashMap.newKeySet();
        for (Set<Integer> group : groups) {
            int[] members = group.stream().mapToInt(Integer::intValue).toArray();
            blocks.add(members, 0, members.length);
            for (int one : members) {
                for (int other : members) {
                    if (one < other) {
                        wanted.add(PairBuffer.packed(one, other));
                    }
                }
            }
        }
        blocks.close(RECORDS);
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        blocks.visit(() -> (one, other) -> seen.add(PairBuffer.packed(one, other)));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(blocks.mostPairs()).isGreaterThanOrEqualTo(seen.size());
    }

    @Test
    void manyEqualRecordsDoNotMakeAllPairs() {
        List<LinkageRecord> equal = IntStream.range(0, 20_000)
                .mapToObj(i -> new LinkageRecord("r%05d".formatted(i), List.of("Meier", "Anna")))
                .toList();
        List<Column> columns = List.of(
                Column.of(Field.of("surname", FieldKind.SURNAME), equal, 0, Comparators.standard()),
                Column.of(Field.of("given", FieldKind.GIVEN_NAME), equal, 1, Comparators.standard()));
        assertThat(Blocking.of(columns, equal.size()).mostPairs()).isLessThan(20_000L * 1000);
    }
}
