package org.osefrance.archive.ingest.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What a restart makes of each state a crash can leave. */
class RecoveryTest {

    private static final RecordId LETTER = RecordId.random();

    @TempDir
    Path folder;

    private TestHome home;

    @BeforeEach
    void keepALetter() {
        home = new TestHome(folder);
        try (OcflOriginals store = home.open()) {
            store.accept(List.of(home.original(LETTER, "Chère Maman")));
        }
    }

    @Test
    void a_batch_that_was_not_sealed_is_thrown_away() throws IOException {
        Path half = home.folders().open().resolve("abc!" + RecordId.random() + "/v1/content");
        Files.writeString(Files.createDirectories(half).resolve("original"), "half");
        Files.createDirectories(home.folders().scratch().resolve("left"));

        try (OcflOriginals store = home.open()) {
            assertThat(store.list()).containsExactly(LETTER);
            assertThat(store.verifyAll()).isEmpty();
            assertThat(home.leftovers()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_sealed_version_is_published_however_far_it_had_got(int moved) throws IOException {
        seal("lu");
        publishPartly(moved);

        try (OcflOriginals store = home.open();
                InputStream reading = store.open(LETTER, "readings/a")) {
            assertThat(reading.readAllBytes()).asString().isEqualTo("lu");
            assertThat(store.verifyAll()).isEmpty();
            assertThat(home.leftovers()).isEmpty();
        }
    }

    @Test
    void a_store_that_was_being_made_is_made_anew_or_finished() throws IOException {
        TestHome other = new TestHome(Files.createDirectory(folder.resolve("other")));
        Files.createDirectories(other.folders().root());
        Files.createDirectories(other.folders().open().resolve("extensions!0003"));
        Files.writeString(other.folders().open().resolve("0=ocfl_1.1"), "torn");

        try (OcflOriginals store = other.open()) {
            store.accept(List.of(other.original(LETTER, "Chère Maman")));
            assertThat(store.verifyAll()).isEmpty();
        }
    }

    @Test
    void the_next_batch_finishes_what_a_failed_one_sealed() throws IOException {
        seal("lu");
        Path sealed = folder.resolve("sealed");
        Files.move(home.folders().sealed(), sealed);
        try (OcflOriginals store = home.open()) {
            Files.move(sealed, home.folders().sealed());
            store.write(List.of(TestHome.revision(LETTER, "readings/b", "relu")));

            assertThat(store.findObject(LETTER).orElseThrow().versions()).hasSize(3);
            assertThat(store.verifyAll()).isEmpty();
        }
    }

    @Test
    void folders_on_two_file_systems_are_refused() {
        Path elsewhere = Path.of("/dev/shm/store-test-" + RecordId.random());
        StoreFolders folders = new StoreFolders(home.folders().root(), elsewhere);
        try {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> OcflOriginals.open(folders, java.time.Clock.systemUTC())
                            .close())
                    .withMessageContaining("one file system");
        } finally {
            elsewhere.toFile().delete();
        }
    }

    /** Brings the store to the moment after sealing a second version of the letter. */
    private void seal(String text) throws IOException {
        Path before = folder.resolve("before");
        copy(home.folders().root(), before);
        try (OcflOriginals store = home.open()) {
            store.write(List.of(TestHome.revision(LETTER, "readings/a", text)));
        }
        Path object = objectBelow(home.folders().root());
        Path target = sealedObject();
        Files.createDirectories(target);
        for (String entry : List.of("v2", "inventory.json", "inventory.json.sha512")) {
            Files.move(object.resolve(entry), target.resolve(entry));
        }
        for (String entry : List.of("inventory.json", "inventory.json.sha512")) {
            Files.copy(objectBelow(before).resolve(entry), object.resolve(entry));
        }
    }

    private void publishPartly(int steps) throws IOException {
        Path from = sealedObject();
        Path to = objectBelow(home.folders().root());
        for (String entry :
                List.of("v2", "inventory.json", "inventory.json.sha512").subList(0, steps)) {
            Files.move(from.resolve(entry), to.resolve(entry), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path sealedObject() {
        return home.folders().sealed().resolve(BatchPath.of(new ObjectLayout().folderOf(LETTER)));
    }

    private static Path objectBelow(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(path -> path.getFileName().toString().equals(LETTER.value()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
