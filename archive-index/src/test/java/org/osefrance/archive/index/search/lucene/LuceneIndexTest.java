package org.osefrance.archive.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.search.DamagedIndexException;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.index.search.Holdings;
import org.osefrance.archive.index.search.IndexChange;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.index.search.SearchResults.Hit;
import org.osefrance.archive.index.search.UnavailableIndexException;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

@Timeout(60)
class LuceneIndexTest {

    private final Holdings holdings = new Holdings();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private LuceneIndex open() {
        return new LuceneIndex(folder, new HandSetClock(), Set::of);
    }

    private static SearchResults find(LuceneIndex index, String words) {
        return index.search().find(Viewer.anyone(), SearchRequest.words(words, 20));
    }

    private List<RecordId> order(String words, String... pages) {
        for (int page = 0; page < pages.length; page++) {
            holdings.page("item" + page, 0, pages[page]);
        }
        try (LuceneIndex index = open()) {
            index.apply(holdings.changes(), 1);
            return find(index, words).hits().stream().map(Hit::item).toList();
        }
    }

    @Test
    void words_and_checkpoint_are_there_again_after_closing() {
        try (LuceneIndex index = open()) {
            index.apply(holdings.page("a", 0, "Kinder").changes(), 42);
        }
        try (LuceneIndex index = open()) {
            assertThat(index.checkpoint()).isEqualTo(42);
            assertThat(find(index, "Kinder").items()).isEqualTo(1);
        }
    }

    @Test
    void a_failed_batch_leaves_nothing_of_itself_and_the_next_one_works() {
        try (LuceneIndex index = open()) {
            index.apply(holdings.page("a", 0, "erstes").changes(), 1);
            List<IndexChange> changes =
                    java.util.Arrays.asList(new IndexChange.Put(holdings.unit("b", 0, "zweites")), null);
            assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> index.apply(changes, 2));
            assertThat(index.checkpoint()).isEqualTo(1);
            assertThat(find(index, "zweites").items()).isZero();
            index.apply(List.of(new IndexChange.Put(holdings.unit("c", 0, "drittes"))), 3);
            assertThat(find(index, "zweites").items()).isZero();
            assertThat(find(index, "drittes").items()).isEqualTo(1);
        }
    }

    @Test
    void the_form_as_written_comes_before_the_folded_one() {
        assertThat(order("élevé", "eleve ici", "élevé ici", "eleve là"))
                .startsWith(holdings.id("item1"))
                .hasSize(3);
    }

    @Test
    void a_form_without_accents_comes_first_when_it_was_asked_for() {
        assertThat(order("eleve", "élevé ici", "eleve ici", "élevé là"))
                .startsWith(holdings.id("item1"))
                .hasSize(3);
    }

    @Test
    void a_page_that_says_it_more_often_comes_first() {
        assertThat(order("Kinder", "Kinder und Eltern im Haus", "Kinder und Kinder im Haus"))
                .containsExactly(holdings.id("item1"), holdings.id("item0"));
    }

    @Test
    void a_second_process_is_told_that_the_index_is_held() {
        try (LuceneIndex first = open()) {
            assertThatExceptionOfType(UnavailableIndexException.class)
                    .isThrownBy(this::open)
                    .withMessageContaining("another process holds it");
            assertThat(first.checkpoint()).isZero();
        }
    }

    @Test
    void a_missing_file_is_damage_and_the_message_says_what_to_do() throws IOException {
        fillAndClose();
        for (Path file : files(".cfs", ".doc")) {
            Files.delete(file);
        }
        assertThatExceptionOfType(DamagedIndexException.class)
                .isThrownBy(this::open)
                .withMessageContaining("scripts/archive rebuild");
    }

    @Test
    void a_missing_list_of_segments_is_damage_and_no_empty_index() throws IOException {
        fillAndClose();
        for (Path file : files("segments_1", "segments_2", "segments_3")) {
            Files.delete(file);
        }
        assertThatExceptionOfType(DamagedIndexException.class).isThrownBy(this::open);
    }

    @Test
    void every_turned_byte_is_damage_at_the_latest_when_the_index_is_verified() throws IOException {
        fillAndClose();
        for (Path file : files(".cfs", ".cfe", ".si", ".fdt", ".doc", ".tim")) {
            byte[] sound = Files.readAllBytes(file);
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                bytes.seek(sound.length / 2);
                bytes.write(sound[sound.length / 2] ^ 0x10);
            }
            assertThatExceptionOfType(DamagedIndexException.class)
                    .as(file.getFileName().toString())
                    .isThrownBy(() -> {
                        try (LuceneIndex index = open()) {
                            index.verify();
                        }
                    });
            Files.write(file, sound);
        }
        try (LuceneIndex index = open()) {
            index.verify();
            assertThat(find(index, "Kinder").items()).isEqualTo(1);
        }
    }

    @Test
    void a_damaged_index_is_opened_empty_where_that_is_wanted() throws IOException {
        fillAndClose();
        for (Path file : files(".cfs", ".doc")) {
            Files.delete(file);
        }
        try (LuceneIndex index = LuceneIndex.openOrBegin(folder, new HandSetClock(), Set::of)) {
            assertThat(index.checkpoint()).isZero();
            assertThat(find(index, "Kinder").items()).isZero();
        }
    }

    @Test
    void a_file_cut_short_beneath_an_open_index_is_noticed_and_the_index_begun_anew() throws IOException {
        fillAndClose();
        try (LuceneIndex index = open()) {
            assertThat(index.isDamaged()).isFalse();
            for (Path file : files(".cfs", ".fdt", ".doc", ".tim", ".dvd")) {
                try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    bytes.setLength(bytes.length() / 2);
                }
            }
            assertThatExceptionOfType(DamagedIndexException.class).isThrownBy(index::verify);
            assertThat(index.isDamaged()).isTrue();
            index.clear();
            assertThat(index.isDamaged()).isFalse();
            assertThat(find(index, "Kinder").items()).isZero();
            index.verify();
            fill(index);
            assertThat(find(index, "Kinder").items()).isEqualTo(1);
        }
        try (LuceneIndex index = open()) {
            assertThat(find(index, "Kinder").items()).isEqualTo(1);
        }
    }

    @Test
    void a_folder_deleted_beneath_an_open_index_never_takes_the_next_change_for_the_whole() throws IOException {
        fillAndClose();
        try (LuceneIndex index = open()) {
            for (Path file : files("")) {
                Files.delete(file);
            }
            Files.delete(folder);
            for (int tries = 0; tries < 2; tries++) {
                assertThatExceptionOfType(DamagedIndexException.class).isThrownBy(() -> index.apply(List.of(), 99));
                assertThat(index.isDamaged()).isTrue();
                assertThat(index.checkpoint()).isNotEqualTo(99);
            }
            index.clear();
            fill(index);
            assertThat(find(index, "Kinder").items()).isEqualTo(1);
            index.verify();
        }
    }

    @Test
    void an_index_of_another_version_is_refused() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.commit();
        }
        assertThatExceptionOfType(DamagedIndexException.class)
                .isThrownBy(this::open)
                .withMessageContaining("another version");
    }

    @Test
    void a_discarded_index_makes_room_for_an_empty_one() {
        fillAndClose();
        LuceneIndex.discard(folder);
        LuceneIndex.discard(folder.resolve("missing"));
        try (LuceneIndex index = open()) {
            assertThat(index.checkpoint()).isZero();
            assertThat(find(index, "Kinder").items()).isZero();
        }
    }

    @Test
    void searches_run_while_the_index_is_written_to() throws Exception {
        ExecutorService searchers = Executors.newFixedThreadPool(2);
        CountDownLatch written = new CountDownLatch(1);
        try (LuceneIndex index = open()) {
            index.apply(holdings.page("a", 0, "Kinder").changes(), 1);
            List<Future<Long>> counts = Stream.generate(() -> searchers.submit(() -> searchUntil(index, written)))
                    .limit(2)
                    .toList();
            for (int batch = 0; batch < 12; batch++) {
                index.apply(List.of(new IndexChange.Put(holdings.unit("b", batch, "Kinder"))), batch);
            }
            written.countDown();
            for (Future<Long> count : counts) {
                assertThat(count.get(30, TimeUnit.SECONDS)).isPositive();
            }
        } finally {
            searchers.shutdownNow();
        }
    }

    private static long searchUntil(LuceneIndex index, CountDownLatch end) {
        long searches = 0;
        do {
            assertThat(find(index, "Kinder").items()).isBetween(1L, 2L);
            searches++;
        } while (end.getCount() > 0);
        return searches;
    }

    private void fillAndClose() {
        try (LuceneIndex index = open()) {
            fill(index);
        }
    }

    private void fill(LuceneIndex index) {
        index.apply(holdings.page("a", 0, "Kinder im Garten").changes(), 1);
    }

    private List<Path> files(String... endings) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }
}
