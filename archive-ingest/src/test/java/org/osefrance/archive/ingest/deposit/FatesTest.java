package org.osefrance.archive.ingest.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.FileKind;
import org.osefrance.archive.ingest.intake.Grouping;
import org.osefrance.archive.ingest.storage.StagedFile;
import org.osefrance.archive.schemas.identifier.RecordId;

class FatesTest {

    private static final RecordId FILE = new RecordId("invented-file");
    private static final RecordId ITEM = new RecordId("invented-item");
    private static final String DIGEST = "a".repeat(128);

    @Test
    void a_reading_is_kept_where_its_scan_is() {
        Fates fates = fates(file("a/p1.jpg", FileKind.JPEG), file("a/p1.xml", FileKind.ALTO));
        fates.hear(new AcceptanceEvent.Accepted(FILE, ITEM, DIGEST, "a/p1.jpg"));
        assertThat(fates.settled(new Fate.Untaken()))
                .hasSize(2)
                .extracting(DepositedFile::fate)
                .containsOnly(new Fate.Accepted(FILE, ITEM));
    }

    @Test
    void a_reading_beside_a_known_scan_is_not_kept() {
        Fates fates = fates(file("a/p1.jpg", FileKind.JPEG), file("a/p1.xml", FileKind.ALTO));
        fates.hear(new AcceptanceEvent.Known(FILE, ITEM, "a/p1.jpg"));
        assertThat(fates.settled(new Fate.Untaken()))
                .extracting(DepositedFile::fate)
                .containsExactlyInAnyOrder(new Fate.Known(FILE, ITEM), new Fate.Untaken());
    }

    @Test
    void a_label_that_came_twice_has_two_fates() {
        Fates fates = fates(file("a.txt", FileKind.TEXT), file("a.txt", FileKind.TEXT));
        fates.hear(new AcceptanceEvent.Accepted(FILE, ITEM, DIGEST, "a.txt"));
        fates.hear(new AcceptanceEvent.Known(FILE, ITEM, "a.txt"));
        assertThat(fates.settled(new Fate.Untaken()))
                .extracting(DepositedFile::number)
                .containsExactly(1, 2);
        assertThat(fates.settled(new Fate.Untaken()))
                .extracting(DepositedFile::fate)
                .containsExactly(new Fate.Accepted(FILE, ITEM), new Fate.Known(FILE, ITEM));
    }

    @Test
    void what_nobody_spoke_of_was_not_taken() {
        Fates fates = fates(file("a.txt", FileKind.TEXT), file("b.txt", FileKind.TEXT));
        fates.hear(new AcceptanceEvent.Accepted(FILE, ITEM, DIGEST, "b.txt"));
        assertThat(fates.settled(new Fate.Untaken()))
                .filteredOn(file -> file.label().equals("a.txt"))
                .singleElement()
                .extracting(DepositedFile::fate)
                .isEqualTo(new Fate.Untaken());
    }

    private static Fates fates(Received... files) {
        AtomicInteger number = new AtomicInteger();
        return new Fates(
                List.of(files).stream()
                        .map(file -> DepositedFile.waiting(number.incrementAndGet(), file))
                        .toList(),
                Grouping.plan(List.of(files), false));
    }

    private static Received file(String label, FileKind kind) {
        return new Received(label, new StagedFile(Path.of("invented"), DIGEST, 1), kind, Optional.empty());
    }
}
