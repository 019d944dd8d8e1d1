package org.osefrance.archive.index.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.index.catalog.IncompleteRestorationException;
import org.osefrance.archive.index.follow.ShelfDocument.Kind;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.TextMaker;

class ShelfDocumentTest {

    private static final RecordId PAGE = RecordId.random();

    @Test
    void a_document_is_found_again_by_its_name() {
        for (Kind kind : Kind.values()) {
            ShelfDocument document = new ShelfDocument(PAGE, kind, 12, "content");
            assertThat(ShelfDocument.ofName(document.name(), "content")).contains(document);
        }
        ShelfDocument slug = new ShelfDocument(new RecordId("home-tilleuls"), Kind.VERSION, 1, "{}");
        assertThat(ShelfDocument.ofName("home-tilleuls.v1.json", "{}")).contains(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"inventory.json", "home-tilleuls.v1.txt", "home-tilleuls.x1.json", "home-tilleuls.v01.json"})
    void other_files_are_none_of_ours(String name) {
        assertThat(ShelfDocument.ofName(name, "")).isEmpty();
    }

    static Stream<TextMaker> makers() {
        return Stream.of(
                new TextMaker.Reader("tesseract", "5.3.0", List.of("fra", "deu")),
                new TextMaker.Reader("tesseract", "5.3.0", List.of()),
                new TextMaker.Extractor("tika", "3.3.1"),
                new TextMaker.Transcriber("A. Archiviste"));
    }

    @ParameterizedTest
    @MethodSource("makers")
    void a_note_keeps_who_read_a_page(TextMaker maker) {
        TextNote note = new TextNote("v2/page.xml", maker, Instant.parse("2026-11-21T10:15:30.123456Z"), 1);
        assertThat(TextNote.read(new ShelfDocument(PAGE, Kind.TEXT, 1, note.write())))
                .isEqualTo(note);
    }

    @Test
    void a_note_with_a_line_missing_names_it() {
        ShelfDocument broken = new ShelfDocument(PAGE, Kind.TEXT, 1, "format: 1\nlocation: v2/page.xml\n");
        assertThatThrownBy(() -> TextNote.read(broken))
                .isInstanceOf(IncompleteRestorationException.class)
                .hasMessageContaining(broken.name())
                .hasMessageContaining("'");
    }
}
