package org.osefrance.archive.ingest.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.follow.ShelfDocument;
import org.osefrance.archive.index.follow.ShelfDocument.Kind;
import org.osefrance.archive.ingest.storage.Content;
import org.osefrance.archive.ingest.storage.OcflOriginals;
import org.osefrance.archive.ingest.storage.OriginalStore;
import org.osefrance.archive.ingest.storage.StoreFolders;
import org.osefrance.archive.schemas.identifier.RecordId;

class StoreShelfTest {

    private static final RecordId FONDS = RecordId.random(new Random(1));
    private static final RecordId RECORD = RecordId.random(new Random(2));

    @TempDir
    Path folder;

    private OriginalStore store;
    private StoreShelf shelf;

    @BeforeEach
    void open() {
        store = OcflOriginals.open(
                new StoreFolders(folder.resolve("store"), folder.resolve("work")), Clock.systemUTC());
        shelf = new StoreShelf(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void documents_come_back_as_they_were_kept() {
        ShelfDocument version = new ShelfDocument(RECORD, Kind.VERSION, 1, "{\"title\":\"a\\\\n\\tb\"}");
        ShelfDocument note = new ShelfDocument(RECORD, Kind.TEXT, 1, "format: 1\nlocation: x\\n\r\n");
        ShelfDocument event = new ShelfDocument(RECORD, Kind.EVENT, 1, "format: 1\ndetail: two\\nlines\n");
        shelf.keep(FONDS, List.of(version, note, event));
        assertThat(documents()).containsExactlyInAnyOrder(version, note, event);
    }

    @Test
    void a_document_kept_twice_comes_back_once() {
        ShelfDocument version = new ShelfDocument(RECORD, Kind.VERSION, 1, "{}");
        shelf.keep(FONDS, List.of(version));
        shelf.keep(FONDS, List.of(version));
        assertThat(documents()).containsExactly(version);
    }

    @Test
    void nothing_to_keep_makes_no_object() {
        shelf.keep(FONDS, List.of());
        try (Stream<RecordId> objects = store.list()) {
            assertThat(objects).isEmpty();
        }
    }

    @Test
    void a_line_that_is_no_document_is_named() {
        store.addVersion(
                new RecordId("mirror-" + FONDS + "-x"),
                Map.of("documents.txt", Content.of("rubbish\n".getBytes(StandardCharsets.UTF_8))),
                "test",
                "a damaged mirror");
        assertThatExceptionOfType(UnreadableShelfException.class)
                .isThrownBy(this::documents)
                .withMessageContaining("line 1");
    }

    @Test
    void a_place_that_holds_no_reading_is_named() {
        assertThatExceptionOfType(UnreadableShelfException.class)
                .isThrownBy(() -> shelf.read("nowhere"))
                .withMessageContaining("nowhere");
    }

    private List<ShelfDocument> documents() {
        try (Stream<ShelfDocument> documents = shelf.documents()) {
            return documents.toList();
        }
    }
}
