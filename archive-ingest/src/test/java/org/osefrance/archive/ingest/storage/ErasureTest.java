package org.osefrance.archive.ingest.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What is erased is gone for good; everything else stays as it was. */
class ErasureTest {

    private static final RecordId LETTER = RecordId.random();
    private static final RecordId POSTCARD = RecordId.random();

    @TempDir
    Path folder;

    private TestHome home;
    private OcflOriginals store;

    @BeforeEach
    void open() {
        home = new TestHome(folder);
        store = home.open();
        store.accept(List.of(home.original(LETTER, "Chère Maman"), home.original(POSTCARD, "Bons baisers")));
        store.write(List.of(TestHome.revision(LETTER, "readings/page-0001.alto.xml", "<alto/>")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_erased_object_leaves_no_byte_and_no_empty_folder() {
        RecordId nobody = RecordId.random();
        assertThat(store.erase(List.of(LETTER, nobody))).containsExactly(LETTER);
        assertThat(store.findObject(LETTER)).isEmpty();
        assertThat(store.list()).containsExactly(POSTCARD);
        assertThat(home.published()).noneMatch(path -> path.contains(LETTER.value()));
        assertThat(home.leftovers()).isEmpty();
        assertThat(store.verifyAll()).isEmpty();
        assertThat(store.erase(List.of(LETTER))).isEmpty();
        store.erase(List.of(POSTCARD));
        assertThat(home.published()).noneMatch(path -> path.matches("[0-9a-f]{3}"));
    }

    @Test
    void the_same_id_can_be_accepted_again() {
        store.erase(List.of(LETTER));
        assertThat(store.accept(List.of(home.original(LETTER, "Cher Papa"))))
                .containsExactly(new StoredVersion(LETTER, 1));
        assertThat(store.verifyAll()).isEmpty();
    }

    @Test
    void what_a_crash_left_of_an_erasure_goes_at_the_next_start() throws IOException {
        Path halfway = Files.createDirectories(home.folders().erased().resolve(LETTER.value()));
        Files.writeString(halfway.resolve("original"), "Chère Maman");
        store.close();
        store = home.open();
        assertThat(home.leftovers()).isEmpty();
        assertThat(store.findObject(LETTER)).isPresent();
    }
}
