package org.osefrance.archive.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.Word;

class InsertionTest {

    private final List<TextBlock> blocks = List.of(
            block(word("Les", 100, 100), word("sont", 400, 100)), block(word("Le", 100, 400), word("soir", 200, 400)));

    private static Word word(String text, int x, int y) {
        return new Word(text, new PixelBox(x, y, 60, 30), 0.9);
    }

    private static TextBlock block(Word... words) {
        return TextBlock.around(List.of(TextLine.around(List.of(words))));
    }

    private String with(Word... found) {
        return Insertion.into(blocks, List.of(found)).stream()
                .flatMap(block -> block.lines().stream())
                .map(TextLine::text)
                .collect(Collectors.joining("|"));
    }

    @Test
    void a_word_goes_into_its_line_in_order() {
        assertThat(with(word("là", 500, 104), word("enfants", 250, 97))).isEqualTo("Les enfants sont là|Le soir");
    }

    @Test
    void a_word_level_with_no_line_is_a_line_of_its_own_between_those_above_and_below() {
        assertThat(with(word("puis", 100, 250))).isEqualTo("Les sont|puis|Le soir");
        assertThat(with(word("loin", 1500, 100))).isEqualTo("Les sont|loin|Le soir");
    }

    @Test
    void where_a_word_stands_already_none_is_added() {
        assertThat(with(word("1es", 105, 102))).isEqualTo("Les sont|Le soir");
        assertThat(Insertion.into(blocks, List.of())).isSameAs(blocks);
    }
}
