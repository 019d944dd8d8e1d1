package org.osefrance.archive.portal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.schemas.identifier.RecordId;

class ErasureJournalTest {

    @TempDir
    Path folder;

    @Test
    void what_is_written_is_read_back_until_it_is_cleared() throws IOException {
        ErasureJournal journal = new ErasureJournal(folder.resolve("erasure"));
        assertThat(journal.read()).isEmpty();
        ErasureJournal.Entry entry = new ErasureJournal.Entry(
                RecordId.random(), List.of(RecordId.random(), RecordId.random()), List.of(RecordId.random()));
        journal.write(entry);
        assertThat(new ErasureJournal(folder.resolve("erasure")).read()).isEqualTo(Optional.of(entry));
        journal.clear();
        assertThat(journal.read()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_erasure_the_catalogue_never_decided_is_forgotten_at_the_next_start_and_nothing_is_lost()
            throws IOException {
        Path home = folder.resolve("home");
        RecordId fonds;
        RecordId file = RecordId.random();
        try (Archive archive = OpenArchive.in(home)) {
            fonds = InventedFonds.in(archive);
        }
        ErasureJournal journal = new ErasureJournal(home.resolve("staging/erasure"));
        journal.write(new ErasureJournal.Entry(fonds, List.of(file), List.of()));
        try (Archive archive = OpenArchive.in(home)) {
            assertThat(Files.exists(home.resolve("staging/erasure"))).isFalse();
            assertThat(archive.store().list()).isNotEmpty();
        }
    }

    @Test
    void an_erasure_the_catalogue_decided_is_finished_at_the_next_start() throws IOException {
        Path home = folder.resolve("home");
        try (Archive archive = OpenArchive.in(home)) {
            InventedFonds.in(archive);
        }
        List<RecordId> objects;
        RecordId gone = RecordId.random();
        try (Archive archive = OpenArchive.in(home)) {
            objects = archive.store().list().toList();
        }
        new ErasureJournal(home.resolve("staging/erasure")).write(new ErasureJournal.Entry(gone, objects, List.of()));
        try (Archive archive = OpenArchive.in(home)) {
            assertThat(archive.store().list()).isEmpty();
        }
    }
}
