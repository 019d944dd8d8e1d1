package org.osefrance.archive.ingest.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.schemas.identifier.RecordId;

class OcflOriginalsTest {

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
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_batch_of_originals_can_be_read_back_each_under_its_own_id() throws IOException {
        assertThat(store.accept(List.of(home.original(LETTER, "Chère Maman"), home.original(POSTCARD, "Bons baisers"))))
                .containsExactly(new StoredVersion(LETTER, 1), new StoredVersion(POSTCARD, 1));

        assertThat(text(LETTER, OriginalStore.ORIGINAL)).isEqualTo("Chère Maman");
        assertThat(text(POSTCARD, OriginalStore.ORIGINAL)).isEqualTo("Bons baisers");
        assertThat(store.list()).containsExactlyInAnyOrder(LETTER, POSTCARD);
        assertThat(store.verifyAll()).isEmpty();
    }

    @Test
    void a_store_without_its_catalogue_says_what_an_original_was_called_and_what_it_is() {
        store.accept(List.of(home.original(LETTER, "Chère Maman")));

        StoredObject object = store.findObject(LETTER).orElseThrow();
        assertThat(object.label()).contains(TestHome.LETTER);
        assertThat(object.versions())
                .containsExactly(
                        new StoredObject.VersionNote("test", "accepted image/jpeg lettre_01.jpg", TestHome.NOW));
        assertThat(object.findFile(OriginalStore.ORIGINAL).orElseThrow().sha512())
                .isEqualTo(Sha512.of("Chère Maman".getBytes(UTF_8)));
    }

    @Test
    void the_staged_file_is_moved_not_copied_and_write_protected() throws IOException {
        NewOriginal original = home.original(LETTER, "Chère Maman");
        Object inode = Files.getAttribute(original.bytes().path(), "unix:ino");
        store.accept(List.of(original));

        Path kept = store.path(LETTER, OriginalStore.ORIGINAL);
        assertThat(Files.getAttribute(kept, "unix:ino")).isEqualTo(inode);
        assertThat(Files.getPosixFilePermissions(kept).toString()).doesNotContain("WRITE");
        assertThat(original.bytes().path()).doesNotExist();
    }

    @Test
    void a_reading_beside_a_scan_is_kept_with_it() throws IOException {
        StagedFile alto = home.stage("<alto/>");
        store.accept(List.of(
                new NewOriginal(LETTER, home.stage("scan"), TestHome.LETTER, Map.of("lettre_01.xml", alto), "test")));

        assertThat(text(LETTER, "sidecars/lettre_01.xml")).isEqualTo("<alto/>");
        assertThat(store.verify(LETTER)).isEmpty();
    }

    @Test
    void accepting_the_same_bytes_again_changes_nothing() {
        store.accept(List.of(home.original(LETTER, "Chère Maman")));
        List<String> before = home.published();

        assertThat(store.accept(List.of(home.original(LETTER, "Chère Maman"))))
                .containsExactly(new StoredVersion(LETTER, 1));
        assertThat(home.published()).isEqualTo(before);
    }

    @Test
    void other_bytes_never_take_the_place_of_an_original() throws IOException {
        store.accept(List.of(home.original(LETTER, "Chère Maman")));

        assertThatExceptionOfType(OriginalUntouchableException.class)
                .isThrownBy(() -> store.accept(List.of(home.original(LETTER, "forged"))))
                .withMessageContaining(LETTER.value());
        assertThatExceptionOfType(OriginalUntouchableException.class)
                .isThrownBy(() -> store.write(List.of(TestHome.revision(LETTER, "original", "forged"))));
        assertThat(text(LETTER, OriginalStore.ORIGINAL)).isEqualTo("Chère Maman");
    }

    @Test
    void a_refused_part_refuses_its_whole_batch() {
        store.accept(List.of(home.original(LETTER, "Chère Maman")));

        assertThatExceptionOfType(OriginalUntouchableException.class)
                .isThrownBy(() -> store.accept(
                        List.of(home.original(POSTCARD, "Bons baisers"), home.original(LETTER, "forged"))));
        assertThat(store.findObject(POSTCARD)).isEmpty();
        assertThat(store.list()).containsExactly(LETTER);
    }

    @Test
    void later_versions_add_readings_and_keep_what_was_there() throws IOException {
        store.accept(List.of(home.original(LETTER, "Chère Maman")));
        store.write(List.of(TestHome.revision(LETTER, "readings/p1.alto.xml", "<alto>1</alto>")));
        assertThat(store.addVersion(
                        LETTER, Map.of("readings/p1.alto.xml", Content.of("<alto>2</alto>".getBytes(UTF_8))), "a", "b"))
                .isEqualTo(new StoredVersion(LETTER, 3));

        assertThat(text(LETTER, OriginalStore.ORIGINAL)).isEqualTo("Chère Maman");
        assertThat(text(LETTER, "readings/p1.alto.xml")).isEqualTo("<alto>2</alto>");
        assertThat(store.verify(LETTER)).isEmpty();
    }

    @Test
    void the_same_files_again_are_no_new_version() {
        store.write(List.of(TestHome.revision(LETTER, "records/1.json", "{}")));

        assertThat(store.write(List.of(TestHome.revision(LETTER, "records/1.json", "{}"))))
                .containsExactly(new StoredVersion(LETTER, 1));
    }

    @Test
    void many_objects_get_their_next_version_in_one_batch() throws IOException {
        store.accept(List.of(home.original(LETTER, "Chère Maman"), home.original(POSTCARD, "Bons baisers")));
        store.write(List.of(
                TestHome.revision(LETTER, "readings/a", "lu"), TestHome.revision(POSTCARD, "readings/a", "lu aussi")));

        assertThat(text(POSTCARD, "readings/a")).isEqualTo("lu aussi");
        assertThat(store.verifyAll()).isEmpty();
    }

    @Test
    void an_object_is_written_once_a_batch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.accept(List.of(home.original(LETTER, "1"), home.original(LETTER, "2"))))
                .withMessageContaining(LETTER.value());
    }

    @Test
    void what_is_not_there_is_said_by_name() {
        assertThat(store.findObject(LETTER)).isEmpty();
        assertThatExceptionOfType(NotStoredException.class)
                .isThrownBy(() -> store.path(LETTER, "original"))
                .withMessageContaining(LETTER.value());
        store.accept(List.of(home.original(LETTER, "Chère Maman")));
        assertThatExceptionOfType(NotStoredException.class)
                .isThrownBy(() -> store.path(LETTER, "readings/none"))
                .withMessageContaining("readings/none");
    }

    @Test
    void a_path_that_leads_out_of_its_object_is_refused() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> store.write(List.of(TestHome.revision(LETTER, "../../../escape", "x"))));
        assertThat(store.list()).isEmpty();
        assertThat(home.leftovers()).isEmpty();
    }

    @Test
    void a_store_is_open_once_only() {
        assertThatExceptionOfType(StoreInUseException.class).isThrownBy(() -> home.open());
        store.close();
        store = home.open();
    }

    @Test
    void the_root_is_an_ocfl_1_1_root_with_its_layout_described() {
        assertThat(home.published())
                .contains(
                        "0=ocfl_1.1",
                        "ocfl_layout.json",
                        "extensions/0003-hash-and-id-n-tuple-storage-layout/config.json");
        store.accept(List.of(home.original(LETTER, "Chère Maman")));
        assertThat(home.published()).anyMatch(path -> path.matches("[0-9a-f]{3}/" + LETTER + "/v1/content/original"));
    }

    private String text(RecordId object, String path) throws IOException {
        try (InputStream bytes = store.open(object, path)) {
            return new String(bytes.readAllBytes(), UTF_8);
        }
    }
}
