package org.osefrance.archive.ingest.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Two roots on a real disk; what goes bad in the one is mended from the other, and never the other way round. */
class SecondCopyTest {

    private static final RecordId LETTER = RecordId.random();
    private static final RecordId CARD = RecordId.random();

    private final Path folder;
    private final TestHome home;
    private final List<RecordId> told = new ArrayList<>();
    private OcflOriginals store;
    private SecondCopy copy;

    SecondCopyTest(@TempDir Path given) {
        this.folder = given;
        this.home = new TestHome(given.resolve("home"));
        this.store = home.open();
        this.copy = SecondCopy.open(store, given.resolve("second"));
    }

    @BeforeEach
    void keep_two_originals() {
        store.onWrite(told::addAll);
        store.accept(List.of(home.original(LETTER, "an invented letter"), home.original(CARD, "an invented card")));
    }

    @AfterEach
    void close() {
        copy.close();
        store.close();
    }

    @Test
    void whatever_is_written_is_told_and_copied_byte_for_byte() throws IOException {
        assertThat(told).containsExactly(LETTER, CARD);
        assertThat(copy.isCurrent(LETTER)).isFalse();
        assertThat(copy.copy(told)).isEmpty();
        assertThat(copy.isCurrent(LETTER)).isTrue();
        assertThat(copy.list()).containsExactlyInAnyOrder(LETTER, CARD);
        assertThat(copy.verify(LETTER)).isEmpty();
        assertThat(bytes(folder.resolve("second/store")))
                .isEqualTo(bytes(home.folders().root()));
    }

    @Test
    void a_new_version_is_added_without_copying_the_original_again() throws IOException {
        copy.copy(told);
        Path original = find("second/store", CARD, "v1/content/original");
        Object before = Files.getAttribute(original, "unix:ino");
        store.write(List.of(TestHome.revision(CARD, "readings/page-0001.alto.xml", "what a program read")));
        assertThat(copy.isCurrent(CARD)).isFalse();
        assertThat(copy.copy(List.of(CARD))).isEmpty();
        assertThat(copy.isCurrent(CARD)).isTrue();
        assertThat(Files.getAttribute(original, "unix:ino")).isEqualTo(before);
        assertThat(bytes(folder.resolve("second/store")))
                .isEqualTo(bytes(home.folders().root()));
    }

    @Test
    void a_copy_that_a_kill_left_between_two_inventories_is_put_right() throws IOException {
        copy.copy(told);
        store.write(List.of(TestHome.revision(CARD, "readings/page-0001.alto.xml", "what a program read")));
        Path there = find("second/store", CARD, "inventory.json");
        Files.copy(find("home/store", CARD, "inventory.json"), there, StandardCopyOption.REPLACE_EXISTING);
        assertThat(copy.isCurrent(CARD)).isFalse();
        assertThat(copy.copy(List.of(CARD))).isEmpty();
        assertThat(copy.verify(CARD)).isEmpty();
        assertThat(bytes(folder.resolve("second/store")))
                .isEqualTo(bytes(home.folders().root()));
    }

    @Test
    void a_flipped_bit_is_found_is_not_copied_and_is_mended_from_the_other_root() throws IOException {
        copy.copy(told);
        Path original = find("home/store", LETTER, "v1/content/original");
        flip(original);
        store.write(List.of(TestHome.revision(LETTER, "readings/page-0001.alto.xml", "what a program read")));
        assertThat(store.verify(LETTER)).extracting(Finding::kind).containsExactly(Finding.Kind.MISMATCH);
        Path elsewhere = folder.resolve("third");
        try (SecondCopy late = SecondCopy.open(store, elsewhere)) {
            assertThat(late.copy(List.of(LETTER, CARD)))
                    .extracting(Finding::kind)
                    .containsExactly(Finding.Kind.MISMATCH);
            assertThat(late.list()).containsExactly(CARD);
        }
        String sha512 = Sha512.of("an invented letter".getBytes(StandardCharsets.UTF_8));
        assertThat(copy.mendFirst(LETTER, Optional.of(sha512))).isEmpty();
        assertThat(store.verify(LETTER)).isEmpty();
        try (var bytes = store.open(LETTER, OriginalStore.ORIGINAL)) {
            assertThat(bytes).hasContent("an invented letter");
        }
        assertThat(find("home/staging/store/mending/damaged", LETTER, "original"))
                .exists();
    }

    @Test
    void a_lost_object_comes_back_and_a_damaged_copy_is_mended_from_the_first() throws IOException {
        copy.copy(told);
        DurableTree.delete(find("home/store", CARD, "inventory.json").resolveSibling(""));
        assertThat(store.verify(CARD)).extracting(Finding::kind).containsExactly(Finding.Kind.MISSING);
        assertThat(copy.mendFirst(CARD, Optional.empty())).isEmpty();
        assertThat(store.verify(CARD)).isEmpty();
        flip(find("second/store", LETTER, "v1/content/original"));
        assertThat(copy.verify(LETTER)).hasSize(1);
        assertThat(copy.mendSecond(LETTER)).isEmpty();
        assertThat(copy.verify(LETTER)).isEmpty();
    }

    @Test
    void nothing_is_mended_from_a_copy_that_is_damaged_itself_or_has_other_bytes() throws IOException {
        copy.copy(told);
        flip(find("home/store", LETTER, "v1/content/original"));
        byte[] before = Files.readAllBytes(find("home/store", LETTER, "v1/content/original"));
        assertThat(copy.mendFirst(LETTER, Optional.of("0".repeat(128)))).hasSize(1);
        flip(find("second/store", LETTER, "v1/content/original"));
        assertThat(copy.mendFirst(LETTER, Optional.empty())).hasSize(1);
        assertThat(Files.readAllBytes(find("home/store", LETTER, "v1/content/original")))
                .isEqualTo(before);
    }

    @Test
    void what_is_erased_is_erased_from_the_copy() {
        copy.copy(told);
        assertThat(copy.erase(List.of(CARD))).containsExactly(CARD);
        assertThat(copy.list()).containsExactly(LETTER);
    }

    @Test
    void one_folder_serves_one_archive() {
        assertThatThrownBy(() -> SecondCopy.open(store, folder.resolve("second")))
                .isInstanceOf(StoreInUseException.class);
    }

    private Path find(String root, RecordId object, String name) throws IOException {
        try (Stream<Path> tree = Files.walk(folder.resolve(root))) {
            return tree.filter(file -> file.toString().contains(object.value()) && file.endsWith(name))
                    .min(Comparator.comparing(Path::getNameCount))
                    .orElseThrow();
        }
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        assertThat(file.toFile().setWritable(true)).isTrue();
        Files.write(file, bytes);
    }

    private static List<String> bytes(Path root) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                files.add(root.relativize(file) + " " + Sha512.of(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
