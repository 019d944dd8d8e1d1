package org.osefrance.archive.ingest.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.intake.Arrival.Refused;
import org.osefrance.archive.ingest.intake.FileKind;
import org.osefrance.archive.ingest.intake.Refusal;
import org.osefrance.archive.ingest.quarantine.HeldFile.Standing;
import org.osefrance.archive.ingest.storage.StagedFile;
import org.osefrance.archive.schemas.identifier.RecordId;

class QuarantineTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final BookInMemory book = new BookInMemory();
    private Quarantine quarantine;

    @BeforeEach
    void open() throws IOException {
        quarantine = open(100);
    }

    @Test
    void what_is_worth_a_look_is_kept_with_all_that_is_known_of_it() throws IOException {
        Refused refused = refused("a/lettre.jpg", "half a letter");
        RecordId id = quarantine.keep(refused, "claire", "TIL/1").orElseThrow();

        assertThat(refused.held().orElseThrow().path()).doesNotExist();
        assertThat(quarantine.findBytes(id).orElseThrow()).hasContent("half a letter");
        HeldFile held = book.find(id).orElseThrow();
        assertThat(held.found().label()).isEqualTo("a/lettre.jpg");
        assertThat(held.found().code()).isEqualTo("TRUNCATED");
        assertThat(held.origin()).isEqualTo(new HeldFile.Origin("claire", "TIL/1", NOON));
        assertThat(held.waits()).isTrue();
    }

    @Test
    void the_same_file_handed_in_again_waits_once_and_brings_lost_bytes_back() throws IOException {
        RecordId id = quarantine.keep(refused("a", "x"), "claire", "TIL/1").orElseThrow();

        assertThat(quarantine.keep(refused("a", "x"), "claire", "TIL/1")).contains(id);
        assertThat(quarantine.keep(refused("b", "x"), "claire", "TIL/1")).isNotEqualTo(Optional.of(id));
        assertThat(book.listWaiting()).hasSize(2);
        Files.delete(quarantine.findBytes(id).orElseThrow());
        assertThat(quarantine.keep(refused("a", "x"), "claire", "TIL/1")).contains(id);
        assertThat(quarantine.findBytes(id).orElseThrow()).hasContent("x");
    }

    @Test
    void where_nothing_is_left_nothing_is_kept() {
        assertThat(quarantine.keep(new Refused("a", new Refusal.Empty()), "claire", "TIL/1"))
                .isEmpty();
        assertThat(book.listWaiting()).isEmpty();
    }

    @Test
    void when_it_is_full_a_file_stays_where_it_is() throws IOException {
        assertThat(quarantine.keep(refused("a", "x".repeat(60)), "claire", "TIL/1"))
                .isPresent();
        Refused second = refused("b", "x".repeat(60));

        assertThat(quarantine.keep(second, "claire", "TIL/1")).isEmpty();
        assertThat(second.held().orElseThrow().path()).exists();
    }

    @Test
    void what_is_discarded_is_gone_and_its_row_says_who_and_why() throws IOException {
        RecordId id = quarantine.keep(refused("a", "x"), "claire", "TIL/1").orElseThrow();

        assertThat(quarantine.discard(id, "anna", "a test page")).isTrue();
        assertThat(quarantine.findBytes(id)).isEmpty();
        assertThat(book.find(id).orElseThrow().decision()).contains(new HeldFile.Decision("anna", NOON, "a test page"));
        assertThat(quarantine.discard(id, "anna", "again")).isFalse();
    }

    @Test
    void a_start_takes_away_bytes_that_nobody_waits_for_and_keeps_the_others() throws IOException {
        RecordId id = quarantine.keep(refused("a", "x"), "claire", "TIL/1").orElseThrow();
        Path orphan = Files.writeString(folder.resolve("quarantine/" + RecordId.random()), "x");

        assertThat(open(100).findBytes(id)).isPresent();
        assertThat(orphan).doesNotExist();
    }

    @Test
    void after_its_term_a_file_is_overdue_and_still_there() throws IOException {
        RecordId id = quarantine.keep(refused("a", "x"), "claire", "TIL/1").orElseThrow();
        HeldFile held = book.find(id).orElseThrow();
        Clock later = Clock.offset(CLOCK, Quarantine.TERM.plus(Duration.ofSeconds(1)));

        assertThat(quarantine.isOverdue(held)).isFalse();
        Quarantine then = Quarantine.open(folder.resolve("quarantine"), book, later);
        assertThat(then.isOverdue(held)).isTrue();
        assertThat(then.findBytes(id)).isPresent();
    }

    private Quarantine open(long mostBytes) throws IOException {
        return Quarantine.open(folder.resolve("quarantine"), book, CLOCK, mostBytes);
    }

    private Refused refused(String label, String content) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "staged", ""), content);
        StagedFile staged = new StagedFile(file, "0".repeat(128), content.length());
        return new Refused(label, new Refusal.Truncated(FileKind.JPEG, "end"), Optional.of(staged));
    }

    /** What a database would do, in memory. */
    private static final class BookInMemory implements QuarantineBook {
        private final Map<RecordId, HeldFile> files = new LinkedHashMap<>();

        @Override
        public void add(HeldFile file) {
            files.put(file.id(), file);
        }

        @Override
        public Optional<HeldFile> find(RecordId id) {
            return Optional.ofNullable(files.get(id));
        }

        @Override
        public List<HeldFile> listWaiting() {
            return files.values().stream().filter(HeldFile::waits).toList();
        }

        @Override
        public List<HeldFile> listDecided(int most) {
            List<HeldFile> decided = new ArrayList<>(files.values());
            decided.removeIf(HeldFile::waits);
            return decided;
        }

        @Override
        public List<HeldFile> listAccepted(RecordId item) {
            return files.values().stream()
                    .filter(file -> file.standing() instanceof Standing.Accepted accepted
                            && accepted.item().equals(item))
                    .toList();
        }

        @Override
        public boolean decide(RecordId id, Standing standing) {
            HeldFile file = find(id).filter(HeldFile::waits).orElse(null);
            if (file == null) {
                return false;
            }
            files.put(id, new HeldFile(id, file.found(), file.origin(), standing));
            return true;
        }

        @Override
        public long countWaitingBytes() {
            return listWaiting().stream()
                    .mapToLong(file -> file.found().sizeBytes())
                    .sum();
        }
    }
}
