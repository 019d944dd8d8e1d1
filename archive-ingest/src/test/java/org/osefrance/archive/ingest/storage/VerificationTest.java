package org.osefrance.archive.ingest.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osefrance.archive.ingest.storage.Finding.Kind;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Damage done to the disk behind the store's back is found, and told for what it is. */
class VerificationTest {

    private static final RecordId LETTER = RecordId.random();

    @TempDir
    Path folder;

    private TestHome home;
    private OcflOriginals store;
    private Path object;

    @BeforeEach
    void keepALetter() {
        home = new TestHome(folder);
        store = home.open();
        store.accept(List.of(home.original(LETTER, "Chère Maman"), home.original(RecordId.random(), "Bons baisers")));
        object = home.folders().root().resolve(new ObjectLayout().folderOf(LETTER));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_flipped_bit_is_a_mismatch_and_is_never_read_as_the_truth() throws IOException {
        damage("v1/content/original", "Chere Maman!");

        assertThat(kinds()).containsExactly(Kind.MISMATCH);
        assertThat(store.verify(LETTER).getFirst().toString())
                .startsWith("E092 ")
                .contains("v1/content/original");
        try (InputStream bytes = store.open(LETTER, OriginalStore.ORIGINAL)) {
            assertThatExceptionOfType(AlteredContentException.class).isThrownBy(bytes::readAllBytes);
        }
        try (InputStream bytes = store.open(LETTER, OriginalStore.ORIGINAL)) {
            assertThatExceptionOfType(AlteredContentException.class).isThrownBy(() -> readOneByOne(bytes));
        }
        try (InputStream bytes = store.open(LETTER, OriginalStore.ORIGINAL)) {
            assertThatExceptionOfType(AlteredContentException.class).isThrownBy(() -> {
                bytes.skipNBytes(12);
                bytes.readAllBytes();
            });
        }
    }

    @Test
    void a_lost_file_is_missing_and_told_once() throws IOException {
        Files.delete(object.resolve("v1/content/original"));

        assertThat(kinds()).containsExactly(Kind.MISSING);
    }

    @Test
    void a_lost_object_is_missing() throws IOException {
        Trees.delete(object);

        assertThat(kinds()).containsExactly(Kind.MISSING);
    }

    @Test
    void a_file_no_inventory_names_is_extra() throws IOException {
        Files.writeString(object.resolve("v1/content/forged"), "x");

        assertThat(kinds()).containsExactly(Kind.EXTRA);
    }

    @Test
    void an_inventory_that_was_touched_is_not_trusted() throws IOException {
        Path inventory = object.resolve("inventory.json");
        Files.writeString(inventory, Files.readString(inventory).replace("test", "tset"));

        assertThat(kinds()).contains(Kind.BAD_INVENTORY);
    }

    @Test
    void an_inventory_of_rubbish_is_a_finding_and_no_crash() throws IOException {
        Files.writeString(object.resolve("inventory.json"), "{");

        assertThat(kinds()).contains(Kind.BAD_INVENTORY);
        assertThat(store.verifyAll()).isNotEmpty();
    }

    @Test
    void a_folder_that_is_no_object_is_extra_and_the_objects_beside_it_are_well() throws IOException {
        Files.createDirectories(object.resolveSibling("Nouveau dossier"));

        assertThat(store.verifyAll()).extracting(Finding::kind).containsExactly(Kind.EXTRA);
        assertThat(store.verify(LETTER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "E092, MISMATCH",
        "E023, EXTRA",
        "E010, MISSING",
        "E060, BAD_INVENTORY",
        "E095, BAD_INVENTORY",
        "E004, NOT_OCFL"
    })
    void codes_of_the_specification_come_to_what_somebody_has_to_do(String code, Kind kind) {
        assertThat(Verification.kindOf(code)).isEqualTo(kind);
    }

    private List<Kind> kinds() {
        return store.verify(LETTER).stream().map(Finding::kind).distinct().toList();
    }

    private void damage(String path, String text) throws IOException {
        Path file = object.resolve(path);
        Files.delete(file);
        Files.write(file, text.getBytes(UTF_8));
    }

    private static void readOneByOne(InputStream bytes) throws IOException {
        while (bytes.read() >= 0) {
            assertThat(bytes.markSupported()).isFalse();
        }
    }
}
