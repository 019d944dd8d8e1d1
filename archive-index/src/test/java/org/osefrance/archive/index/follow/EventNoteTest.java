package org.osefrance.archive.index.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.index.catalog.IncompleteRestorationException;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.schemas.identifier.RecordId;

class EventNoteTest {

    private static final RecordId FILE = RecordId.random();

    @ParameterizedTest
    @EnumSource(PremisEvent.Type.class)
    void an_event_of_every_type_comes_back(PremisEvent.Type type) {
        comesBack(new PremisEvent(FILE, type, Instant.parse("2026-11-21T10:15:30.123456Z"), false, "", "libvips"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "agent: another\n\nat: never", "a\\nb\\", " spaces  kept ", "\r\t\u2028end"})
    void a_detail_comes_back_to_the_letter(String detail) {
        comesBack(new PremisEvent(FILE, PremisEvent.Type.CREATION, Instant.EPOCH, true, detail, "libvips 8.14"));
    }

    @ParameterizedTest
    @CsvSource({"type: creation, type: dancing", "at: 1970, at: nineteen", "agent, nobody"})
    void a_note_that_cannot_be_read_is_named(String part, String instead) {
        PremisEvent event = new PremisEvent(FILE, PremisEvent.Type.CREATION, Instant.EPOCH, true, "pyramid", "libvips");
        ShelfDocument broken = document(EventNote.write(event).replace(part, instead));
        assertThatThrownBy(() -> EventNote.read(broken))
                .isInstanceOf(IncompleteRestorationException.class)
                .hasMessageContaining(broken.name());
    }

    private static void comesBack(PremisEvent event) {
        assertThat(EventNote.read(document(EventNote.write(event)))).isEqualTo(event);
    }

    private static ShelfDocument document(String content) {
        return new ShelfDocument(FILE, ShelfDocument.Kind.EVENT, 1, content);
    }
}
