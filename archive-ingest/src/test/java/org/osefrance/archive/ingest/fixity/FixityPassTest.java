package org.osefrance.archive.ingest.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.storage.Content;
import org.osefrance.archive.ingest.storage.Finding;
import org.osefrance.archive.ingest.storage.OcflOriginals;
import org.osefrance.archive.ingest.storage.StoreFolders;
import org.osefrance.archive.schemas.identifier.RecordId;

/** When a pass looks at what, with a clock that the test sets. */
class FixityPassTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    /** So slow that an object takes seconds of the clock. */
    private static final Pace SLOW = new Pace(Duration.ofDays(30), 1_000);

    private final Path folder;
    private final OcflOriginals store;
    private final List<RecordId> accepted = new ArrayList<>();
    private final BookInMemory book = new BookInMemory();
    private final DerivedInMemory derived = new DerivedInMemory();
    private final Redrawing redrawing;
    private final FixityPass pass;
    private Instant now = START;

    FixityPassTest(@TempDir Path given) {
        this.folder = given;
        this.store = OcflOriginals.open(StoreFolders.inHome(given), Clock.systemUTC());
        InstantSource set = () -> now;
        Clock clock = set.withZone(ZoneOffset.UTC);
        this.redrawing = new Redrawing(derived, book, clock);
        this.pass =
                new FixityPass(store, Optional::empty, new AcceptedInMemory(), derived, redrawing, book, SLOW, clock);
    }

    @BeforeEach
    void keep_three_objects() {
        for (int number = 1; number <= 3; number++) {
            RecordId id = RecordId.random();
            byte[] text = ("invented " + number).getBytes(StandardCharsets.UTF_8);
            var unused = store.addVersion(id, Map.of("note.txt", Content.of(text)), "test", "invented");
            accepted.add(id);
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void after_each_object_it_waits_as_long_as_its_bytes_may_take() {
        assertThat(pass.step()).isFalse();
        assertThat(book.checked).hasSize(1);
        Duration allowed = Duration.ofMillis(book.checked.getFirst().bytes() * 1000 / SLOW.bytesPerSecond());
        assertThat(allowed).isGreaterThan(Duration.ofSeconds(1));
        now = now.plus(allowed).minusMillis(1);
        pass.step();
        assertThat(book.checked).hasSize(1);
        now = now.plusMillis(1);
        pass.step();
        assertThat(book.checked).hasSize(2);
        assertThat(pass.lag()).isEqualTo(1);
    }

    @Test
    void a_pass_begins_by_itself_every_thirty_days_and_not_before() {
        finish();
        assertThat(book.passes).isEqualTo(1);
        now = START.plus(Duration.ofDays(29));
        pass.step();
        assertThat(book.passes).isEqualTo(1);
        now = START.plus(Duration.ofDays(31));
        pass.step();
        assertThat(book.passes).isEqualTo(2);
        finish();
        assertThat(book.checked).hasSize(6);
    }

    @Test
    void a_clock_set_back_a_day_or_forward_ten_years_neither_stops_it_nor_makes_it_begin_for_ever() {
        pass.step();
        now = START.minus(Duration.ofDays(1));
        pass.step();
        finish();
        assertThat(book.checked).hasSize(3);
        now = START.plus(Duration.ofDays(3653));
        finish();
        assertThat(book.passes).isEqualTo(2);
        now = START;
        finish();
        finish();
        assertThat(book.passes).isEqualTo(3);
    }

    @Test
    void what_is_missing_or_altered_is_found_and_what_was_erased_meanwhile_is_not() throws IOException {
        pass.begin();
        Path altered = store.path(accepted.get(0), "note.txt");
        assertThat(altered.toFile().setWritable(true)).isTrue();
        Files.writeString(altered, "something else");
        store.erase(List.of(accepted.get(1), accepted.get(2)));
        RecordId erased = accepted.remove(2);
        Files.createDirectories(folder.resolve("store/abc/no object of ours"));
        finish();
        assertThat(book.forgotten).containsExactly(erased);
        assertThat(book.checked)
                .flatExtracting(checked -> checked.findings().getOrDefault(Side.FIRST, List.of()))
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Finding.Kind.MISMATCH, Finding.Kind.MISSING);
        pass.begin();
        assertThat(book.strangers).extracting(Finding::kind).containsExactly(Finding.Kind.EXTRA);
    }

    @Test
    void an_image_that_is_not_what_was_made_is_found_asked_for_once_and_noted_when_it_is_there() {
        RecordId object = accepted.getFirst();
        derived.damaged.add(object);
        finish();
        assertThat(book.checked)
                .flatExtracting(checked -> checked.findings().getOrDefault(Side.IMAGES, List.of()))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.MISMATCH);
        redrawing.step();
        redrawing.step();
        assertThat(derived.asked).containsExactly(object);
        assertThat(book.mended).isEmpty();
        derived.damaged.clear();
        derived.underWay.clear();
        redrawing.step();
        assertThat(book.mended).containsExactly(object);
        assertThat(redrawing.lag()).isZero();
    }

    @Test
    void what_cannot_be_made_is_not_asked_for_without_end_but_when_something_was_mended_or_the_archive_starts() {
        RecordId object = accepted.getFirst();
        derived.damaged.add(object);
        finish();
        redrawing.step();
        derived.underWay.clear();
        redrawing.step();
        redrawing.step();
        assertThat(derived.asked).hasSize(1);
        redrawing.recall();
        redrawing.step();
        assertThat(derived.asked).hasSize(2);
        derived.underWay.clear();
        new Redrawing(derived, book, Clock.systemUTC()).step();
        assertThat(derived.asked).hasSize(3);
    }

    private void finish() {
        Optional<Checked> looked;
        do {
            pass.step();
            looked = pass.lookAtNext();
        } while (looked.isPresent());
    }

    private final class AcceptedInMemory implements FixityPass.Accepted {

        @Override
        public Collection<RecordId> list() {
            return List.copyOf(accepted);
        }

        @Override
        public boolean holds(RecordId file) {
            return accepted.contains(file);
        }
    }
}
