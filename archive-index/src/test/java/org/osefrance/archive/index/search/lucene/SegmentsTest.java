package org.osefrance.archive.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.search.Facet;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.index.search.Holdings;
import org.osefrance.archive.index.search.IndexedUnit;

class SegmentsTest {

    private final Holdings holdings = new Holdings();
    private final Segments segments = new Segments();

    private List<IndexedUnit> pages(String item) {
        return List.of(holdings.unit(item, 0, "Kinder"), holdings.unit(item, 1, "Garten"));
    }

    @Test
    void a_commit_reads_the_columns_of_its_new_segments_only_and_a_closed_one_is_forgotten() throws IOException {
        try (TemporaryIndex index = new TemporaryIndex(new HandSetClock(), Set::of);
                FSDirectory directory = FSDirectory.open(index.folder())) {
            index.putInBatches(pages("a"), 100);
            DirectoryReader first = DirectoryReader.open(directory);
            SegmentUnits known = segments.units(first.leaves()).segments().getFirst();
            index.putInBatches(pages("b"), 100);
            DirectoryReader second = DirectoryReader.openIfChanged(first);
            assertThat(second).isNotNull();
            assertThat(segments.units(second.leaves()).segments()).hasSize(2).startsWith(known);
            first.close();
            assertThat(segments.size()).isEqualTo(2);
            second.close();
            assertThat(segments.size()).isZero();
        }
    }

    @Test
    void pages_of_an_item_share_their_item_and_their_combination() throws IOException {
        try (TemporaryIndex index = new TemporaryIndex(new HandSetClock(), Set::of);
                FSDirectory directory = FSDirectory.open(index.folder())) {
            index.putInBatches(pages("a"), 100);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Segments.Units units = segments.units(reader.leaves());
                SegmentUnits segment = units.segments().getFirst();
                assertThat(segment.item(0)).isEqualTo(segment.item(1));
                assertThat(segment.combination(0)).isEqualTo(segment.combination(1));
                assertThat(units.combinations().valuesOf().get(segment.combination(0)))
                        .hasSize(Facet.values().length);
                assertThat(units.combinations().values()).contains(new Combinations.Value(Facet.GENRE, "letter"));
            }
        }
    }
}
