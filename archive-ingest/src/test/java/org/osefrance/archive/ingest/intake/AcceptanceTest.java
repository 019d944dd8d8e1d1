package org.osefrance.archive.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.NewFile;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.ingest.intake.AcceptanceEvent.Accepted;
import org.osefrance.archive.ingest.intake.AcceptanceEvent.Known;
import org.osefrance.archive.ingest.intake.AcceptanceLedger.LandedItem;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.storage.OcflOriginals;
import org.osefrance.archive.ingest.storage.OriginalStore;
import org.osefrance.archive.ingest.storage.Sha512;
import org.osefrance.archive.ingest.storage.StoreFolders;
import org.osefrance.archive.schemas.identifier.RecordId;

class AcceptanceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:15:30Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private OriginalStore store;
    private Staging staging;
    private Acceptance acceptance;
    private final LedgerInMemory ledger = new LedgerInMemory();
    private final List<AcceptanceEvent> told = new ArrayList<>();

    @BeforeEach
    void open() {
        store = OcflOriginals.open(StoreFolders.inHome(home), CLOCK);
        staging = Staging.open(Staging.inHome(home), IntakeLimits.USUAL, Samples.NOTHING_TO_OPEN);
        acceptance = new Acceptance(store, staging, CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_is_told_as_accepted_is_in_the_store_and_in_the_ledger() {
        accept(receive("a/lettre_1.txt", "Chère Maman"), receive("a/lettre_2.txt", "Chers tous"));

        assertThat(told).hasSize(2).allSatisfy(event -> assertThat(event).isInstanceOf(Accepted.class));
        Accepted first = (Accepted) told.getFirst();
        assertThat(first.line())
                .isEqualTo("ACCEPTED " + first.id() + " " + Sha512.of(Samples.text("Chère Maman")) + " a/lettre_1.txt");
        assertThat(store.findObject(first.id())
                        .orElseThrow()
                        .label()
                        .orElseThrow()
                        .name())
                .isEqualTo("lettre_1.txt");
        assertThat(ledger.items).extracting(LandedItem::title).containsExactly("lettre_1", "lettre_2");
        assertThat(ledger.events)
                .filteredOn(event -> event.object().equals(first.id()))
                .extracting(PremisEvent::type)
                .containsExactly(
                        PremisEvent.Type.MESSAGE_DIGEST_CALCULATION,
                        PremisEvent.Type.FORMAT_IDENTIFICATION,
                        PremisEvent.Type.INGESTION);
    }

    @Test
    void the_same_again_is_known_and_changes_nothing() {
        accept(receive("a/lettre.txt", "Chère Maman"));
        RecordId id = ((Accepted) told.getFirst()).id();
        told.clear();

        accept(receive("a/lettre.txt", "Chère Maman"));
        assertThat(told.getFirst().line()).isEqualTo("KNOWN " + id + " a/lettre.txt");
        assertThat(store.list()).containsExactly(id);
    }

    @Test
    void the_same_bytes_twice_in_a_batch_are_one_object_with_two_places() {
        accept(receive("a/blanc_1.txt", "."), receive("a/blanc_2.txt", "."), receive("b/blanc.txt", "."));

        assertThat(told.getFirst()).isInstanceOf(Accepted.class);
        assertThat(told.subList(1, 3)).allSatisfy(event -> assertThat(event).isInstanceOf(Known.class));
        assertThat(store.list()).hasSize(1);
        assertThat(ledger.items)
                .flatExtracting(LandedItem::files)
                .extracting(NewFile::id)
                .containsOnly(((Accepted) told.getFirst()).id());
    }

    @Test
    void pages_stand_in_their_order_in_the_ledger() {
        accept(scan("Tilleuls/p_2.png", 2), scan("Tilleuls/p_10.png", 10), scan("Tilleuls/p_1.png", 1));

        assertThat(ledger.items).hasSize(1);
        assertThat(ledger.items.getFirst().files())
                .extracting(NewFile::name)
                .containsExactly("p_1.png", "p_2.png", "p_10.png");
        assertThat(ledger.items.getFirst().files().getFirst().mediaType()).isEqualTo("image/png");
    }

    @Test
    void a_reading_is_kept_with_its_scan_and_a_lone_one_is_refused() throws IOException {
        accept(scan("p_1.png", 1), receive("p_1.xml", Samples.ALTO), receive("q.xml", Samples.ALTO));

        RecordId scan = ((Accepted) told.getFirst()).id();
        assertThat(Files.readString(store.path(scan, "sidecars/p_1.xml"))).isEqualTo(Samples.ALTO);
        assertThat(told.get(1).line()).startsWith("REFUSED q.xml: a reading (ALTO)");
        assertThat(store.list()).containsExactly(scan);
    }

    @Test
    void nothing_is_told_when_the_ledger_fails_and_the_same_files_can_come_again() {
        ledger.failing = true;
        assertThatIllegalStateException().isThrownBy(() -> accept(receive("a.txt", "Chère Maman")));
        assertThat(told).isEmpty();

        ledger.failing = false;
        accept(receive("a.txt", "Chère Maman"));
        assertThat(told).singleElement().isInstanceOf(Accepted.class);
        assertThat(store.verifyAll()).isEmpty();
    }

    @Test
    void what_was_told_before_a_failure_holds() {
        List<Received> many = IntStream.range(0, 150)
                .mapToObj(number -> receive("f/t" + number + "x.txt", "text " + number))
                .toList();
        LedgerInMemory failsLater = ledger;

        assertThatIllegalStateException()
                .isThrownBy(() -> acceptance.accept(many, true, "test", failsLater, event -> {
                    told.add(event);
                    failsLater.failing = true;
                }));
        assertThat(told).hasSize(100);
        assertThat(told)
                .allSatisfy(event ->
                        assertThat(store.findObject(((Accepted) event).id())).isPresent());
    }

    @Test
    void staging_is_empty_afterwards() throws IOException {
        accept(receive("a.txt", "x"), receive("b.txt", "x"), receive("c.xml", Samples.ALTO));

        try (Stream<Path> left = Files.list(Staging.inHome(home))) {
            assertThat(left).isEmpty();
        }
    }

    private void accept(Received... files) {
        acceptance.accept(List.of(files), false, "test", ledger, told::add);
    }

    private Received receive(String label, String text) {
        return (Received) staging.receive(new ByteArrayInputStream(Samples.text(text)), label)
                .getFirst();
    }

    private Received scan(String label, int rubbish) {
        byte[] scan = Samples.join(Samples.image("png"), new byte[rubbish]);
        return (Received) staging.receive(new ByteArrayInputStream(scan), label).getFirst();
    }
}
