package org.osefrance.archive.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.catalog.Consignment;
import org.osefrance.archive.ingest.intake.PlannedItem.PlannedFile;

class BatchesTest {

    @Test
    void an_item_is_not_torn_apart_between_batches() {
        assertThat(Batches.of(List.of(item("a", 60), item("b", 60), item("c", 20))))
                .extracting(batch -> batch.stream().map(PlannedItem::title).toList())
                .containsExactly(List.of("a"), List.of("b", "c"));
    }

    @Test
    void an_item_too_long_for_one_transaction_comes_in_numbered_parts() {
        assertThat(Batches.of(List.of(item("registre", 1_001))))
                .flatExtracting(batch -> batch)
                .extracting(PlannedItem::title)
                .containsExactly("registre (1)", "registre (2)", "registre (3)");
    }

    @Property(tries = 100)
    void all_files_are_there_in_order_and_no_batch_is_too_long(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 700) Integer> lengths) {
        List<PlannedItem> items = IntStream.range(0, lengths.size())
                .mapToObj(i -> item("item" + i, lengths.get(i)))
                .toList();

        List<List<PlannedItem>> batches = Batches.of(items);
        assertThat(batches.stream().flatMap(List::stream).flatMap(item -> item.files().stream()))
                .containsExactlyElementsOf(
                        items.stream().flatMap(item -> item.files().stream()).toList());
        assertThat(batches)
                .allSatisfy(batch -> assertThat(batch.stream()
                                .mapToInt(item -> item.files().size())
                                .sum())
                        .isBetween(1, Consignment.MOST_FILES));
    }

    private static PlannedItem item(String title, int files) {
        return new PlannedItem(
                title,
                IntStream.range(0, files)
                        .mapToObj(page -> new PlannedFile(Samples.scan(title + "/" + page + ".jpg"), List.of()))
                        .toList());
    }
}
