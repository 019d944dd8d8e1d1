package org.osefrance.archive.portal.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.media.WordShares;
import org.osefrance.archive.schemas.record.ListLine;

/** Invented children on an invented list, as a machine reads it. */
class LikelyPlacesTest {

    private static final PixelSize SHEET = new PixelSize(1000, 1000);
    /** Its columns were read as two blocks. */
    private static final PageText LIST = page(
            block(100, "Rosenblat Ada", "Rosenblat Lea", "Mandelcwaig Izak", "G0ldsteim Perla"),
            block(600, "12.3.1931 Lodz", "4.11.1933 Paris", "1.1.1930 Metz", "7.7.1935 Metz"));

    @Test
    void a_row_stands_where_most_of_it_was_read_though_not_every_letter() {
        assertThat(find("Mandelcwajg", "Izak", "1.1.1930", "Metz")).contains(row(2));
        assertThat(find("Goldstein", "Perla", "7.7.1935")).contains(row(3));
    }

    @Test
    void of_two_that_are_much_alike_what_parts_them_decides_and_where_nothing_does_none_is_taken() {
        assertThat(find("Rosenblat", "Léa", "4.11.1933", "Paris")).contains(row(1));
        assertThat(find("Rosenblat")).isEmpty();
    }

    @Test
    void a_row_of_which_hardly_anything_was_read_has_no_place() {
        assertThat(find("Wajnberg", "Salomon", "1.1.1930")).isEmpty();
        assertThat(find("Ada")).isEmpty();
        assertThat(find()).isEmpty();
        PageText unplaced = LIST.somewhereOn(SHEET);
        assertThat(LikelyPlaces.on(unplaced).find(List.of("Mandelcwaig", "Izak")))
                .isEmpty();
    }

    @Test
    void words_are_alike_by_their_letters() {
        assertThat(LikelyPlaces.alike("goldstein", "g0ldsteim")).isCloseTo(7 / 9.0, within(1e-9));
        assertThat(LikelyPlaces.alike("ada", "adolphe")).isZero();
        assertThat(LikelyPlaces.alike("metz", "metz")).isEqualTo(1);
    }

    @Test
    void where_somebody_said_where_a_row_stands_nothing_is_guessed() {
        PixelBox said = new PixelBox(1, 2, 3, 4);
        List<ListLine> lines = List.of(
                line(Optional.of(said), "Mandelcwaig", "", "Izak"),
                line(Optional.empty(), "Mandelcwaig", "Izak"),
                line(Optional.empty(), " ", ""));
        assertThat(TypedRow.of(lines, Optional.of(LIST)))
                .containsExactly(
                        new TypedRow(List.of("Mandelcwaig", "Izak"), Optional.of(said), 0),
                        new TypedRow(List.of("Mandelcwaig", "Izak"), Optional.of(row(2)), 0));
        assertThat(TypedRow.of(lines, Optional.empty()).getLast().place()).isEmpty();
    }

    private static Optional<PixelBox> find(String... cells) {
        return LikelyPlaces.on(LIST).find(List.of(cells));
    }

    private static ListLine line(Optional<PixelBox> region, String... cells) {
        return new ListLine(new RecordId("tilleuls-line"), new RecordId("tilleuls-page"), 0, region, List.of(cells));
    }

    private static PixelBox row(int number) {
        return new PixelBox(100, 100 + 60 * number, 800, 30);
    }

    private static PageText page(TextBlock... blocks) {
        return new PageText(
                SHEET, List.of(blocks), new TextMaker.Reader("tesseract", "5", List.of("fra")), Instant.EPOCH);
    }

    private static TextBlock block(int x, String... rows) {
        List<TextLine> lines = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            PixelBox box = new PixelBox(x, 100 + 60 * i, 300, 30);
            List<Word> words = WordShares.of(rows[i], box, 0.9);
            lines.add(new TextLine(box, words));
        }
        return TextBlock.around(lines);
    }
}
