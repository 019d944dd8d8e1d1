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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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
    private final FixityPass pass;
    private Instant now = START;

    FixityPassTest(@TempDir Path given) {
        this.folder = given;
        this.store = OcflOriginals.open(StoreFolders.inHome(given), Clock.systemUTC());
        InstantSource set = () -> now;
        this.pass = new FixityPass(
                store, Optional::empty, new AcceptedInMemory(), book, SLOW, set.withZone(ZoneOffset.UTC));
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

    /** Remembers like the tables. */
    private static final class BookInMemory implements FixityBook {

        private final TreeSet<RecordId> due = new TreeSet<>(Comparator.comparing(RecordId::value));
        private final List<Checked> checked = new ArrayList<>();
        private final List<RecordId> forgotten = new ArrayList<>();
        private List<Finding> strangers = List.of();
        private int passes;
        private Instant began = Instant.MIN;

        @Override
        public void begin(Instant at, Collection<RecordId> objects, List<Finding> lying) {
            passes++;
            began = at;
            due.clear();
            due.addAll(objects);
            strangers = List.copyOf(lying);
        }

        @Override
        public List<RecordId> listDue(int most) {
            return due.stream().limit(most).toList();
        }

        @Override
        public void note(Checked looked) {
            checked.add(looked);
            due.remove(looked.object());
        }

        @Override
        public void forget(RecordId object) {
            forgotten.add(object);
            due.remove(object);
        }

        @Override
        public void mended(RecordId object, Side side, Instant at) {
            throw new UnsupportedOperationException("a pass mends nothing");
        }

        @Override
        public Optional<Pass> findLastPass() {
            return passes == 0
                    ? Optional.empty()
                    : Optional.of(new Pass(
                            passes, began, due.isEmpty() ? Optional.of(began) : Optional.empty(), 0, due.size(), 0, 0));
        }

        @Override
        public List<Damage> listDamages(int most) {
            return List.of();
        }
    }
}
