package org.osefrance.archive.index.catalog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.catalog.Consignment;
import org.osefrance.archive.index.catalog.NewItem;
import org.osefrance.archive.index.catalog.Receipt;
import org.osefrance.archive.index.catalog.Receipt.FileReceipt;
import org.osefrance.archive.index.catalog.Tilleuls;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.schemas.access.Viewer;

@ExtendWith(DatabaseExtension.class)
class GroupCommitTest {

    private final JpaFixture catalog;

    GroupCommitTest(Database database) {
        this.catalog = new JpaFixture(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void a_full_consignment_is_one_transaction_of_distinct_files() {
        Tilleuls tilleuls = new Tilleuls(5);
        for (int round = 0; round < 3; round++) {
            List<NewItem> items = new ArrayList<>();
            for (int number = 0; number < Consignment.MOST_FILES; number++) {
                items.add(tilleuls.letters("lettre" + number, 1));
            }
            Receipt receipt =
                    catalog.register().accept(new Consignment(Tilleuls.INTO, items, List.of()), Tilleuls.INTAKE);
            Set<String> references =
                    receipt.items().stream().map(Receipt.ItemReceipt::reference).collect(Collectors.toSet());
            assertThat(references).hasSize(Consignment.MOST_FILES);
            assertThat(receipt.items().stream().flatMap(item -> item.files().stream()))
                    .extracting(FileReceipt::known)
                    .containsOnly(false);
        }
        Viewer staff = new Viewer.Machinery("test");
        var series = catalog.catalog().findUnitByReference(staff, Tilleuls.INTO).orElseThrow();
        assertThat(catalog.catalog().countChildren(staff, series.description().id()))
                .isEqualTo(3L * Consignment.MOST_FILES);
    }
}
