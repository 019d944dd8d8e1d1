package org.osefrance.archive.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.search.Holdings;
import org.osefrance.archive.index.search.IndexedUnit;

class UnitCardTest {

    private static UnitCard card(String text) {
        return new UnitCard("a", "home-villa-helvetia", IndexedUnit.Kind.PAGE_TEXT, 300, text);
    }

    @Property
    void what_was_written_is_read(@ForAll String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(UnitCard.read(card(whole).bytes())).isEqualTo(card(whole));
    }

    @Test
    void letters_of_latin_1_take_one_byte_and_others_come_back_too() {
        assertThat(card("Größe é").bytes().length).isEqualTo(card("Grosse ").bytes().length);
        assertThat(UnitCard.read(card("l’été ילדים \ud83d\ude00").bytes()).text())
                .isEqualTo("l’été ילדים \ud83d\ude00");
    }

    @Test
    void a_card_is_read_wherever_it_lies() {
        BytesRef bytes = card("Kinder").bytes();
        byte[] page = new byte[bytes.length + 20];
        System.arraycopy(bytes.bytes, bytes.offset, page, 7, bytes.length);
        assertThat(UnitCard.read(new BytesRef(page, 7, bytes.length))).isEqualTo(card("Kinder"));
    }

    @Test
    void a_description_has_its_title_among_its_words() {
        Holdings holdings = new Holdings();
        IndexedUnit unit = Holdings.described(holdings.unit("a", 0, "Brief"), "Dossier");
        assertThat(UnitCard.of(unit))
                .isEqualTo(new UnitCard(
                        unit.unit().value(),
                        holdings.id("a").value(),
                        IndexedUnit.Kind.DESCRIPTION,
                        0,
                        "Dossier\nBrief"));
    }
}
