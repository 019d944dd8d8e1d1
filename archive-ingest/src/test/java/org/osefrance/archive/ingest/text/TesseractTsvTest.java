package org.osefrance.archive.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.Word;

class TesseractTsvTest {

    private static final String HEADER =
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

    private static String row(int level, PixelBox box, String confidence, String text) {
        return level + "\t1\t1\t1\t1\t1\t" + box.x() + "\t" + box.y() + "\t" + box.width() + "\t" + box.height() + "\t"
                + confidence + "\t" + text + "\n";
    }

    private static String rows(List<TextBlock> paragraphs) {
        var tsv = new StringBuilder(HEADER).append(row(1, new PixelBox(0, 0, 2000, 3000), "-1", ""));
        for (TextBlock paragraph : paragraphs) {
            tsv.append(row(2, paragraph.box(), "-1", "")).append(row(3, paragraph.box(), "-1", ""));
            for (TextLine line : paragraph.lines()) {
                tsv.append(row(4, line.box(), "-1", ""));
                line.words()
                        .forEach(word ->
                                tsv.append(row(5, word.box(), Double.toString(word.confidence() * 100), word.text())));
            }
        }
        return tsv.toString();
    }

    @Provide
    Arbitrary<List<TextBlock>> paragraphs() {
        var box = Arbitraries.integers()
                .between(1, 900)
                .tuple4()
                .map(t -> new PixelBox(t.get1(), t.get2(), t.get3(), t.get4()));
        var text = Arbitraries.of("Maison", "des", "Tilleuls", "œuvre", "\"", "ילדים", "1938-", "a\u00a0b");
        var percent = Arbitraries.integers().between(0, 4).map(quarter -> quarter / 4.0);
        var word = Combinators.combine(text, box, percent).as(Word::new);
        var line =
                Combinators.combine(box, word.list().ofMinSize(1).ofMaxSize(5)).as(TextLine::new);
        return Combinators.combine(box, line.list().ofMinSize(1).ofMaxSize(4))
                .as(TextBlock::new)
                .list()
                .ofMaxSize(4);
    }

    @Property(tries = 200)
    void every_word_keeps_its_text_its_box_its_confidence_and_its_line(
            @ForAll("paragraphs") List<TextBlock> paragraphs) {
        var content = TesseractTsv.read(rows(paragraphs));
        assertThat(content.size()).contains(new PixelSize(2000, 3000));
        assertThat(content.blocks()).isEqualTo(paragraphs);
    }

    @Test
    void words_of_space_are_pictures_and_leave_no_empty_line_or_paragraph() {
        var box = new PixelBox(1, 2, 3, 4);
        String tsv = HEADER
                + row(1, box, "-1", "")
                + row(2, box, "-1", "")
                + row(3, box, "-1", "")
                + row(4, box, "-1", "")
                + row(5, box, "95.0", " ");
        assertThat(TesseractTsv.read(tsv).blocks()).isEmpty();
    }

    @Test
    void a_box_without_height_or_outside_the_page_is_made_a_box_on_the_page() {
        String tsv = HEADER + "4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t\n3\t1\t1\t1\t0\t0\t0\t0\t9\t9\t-1\t\n"
                + "4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t\n5\t1\t1\t1\t1\t1\t-3\t5\t7\t0\t101\tx\n";
        assertThat(TesseractTsv.read(tsv).blocks())
                .flatExtracting(TextBlock::lines)
                .flatExtracting(TextLine::words)
                .containsExactly(new Word("x", new PixelBox(0, 5, 7, 1), 1));
    }

    @Test
    void nothing_at_all_is_a_reading_without_a_page() {
        assertThat(TesseractTsv.read("").size()).isEmpty();
        assertThat(TesseractTsv.read(HEADER).blocks()).isEmpty();
    }

    @Test
    void a_row_that_is_none_is_named() {
        Stream.of("garbage", "9\t1\t1\t1\t1\t1\t0\t0\t9\t9\t-1\t", "5\t1\t1\t1\t1\t1\tx\t0\t9\t9\t90\tw")
                .forEach(bad -> assertThatThrownBy(() -> TesseractTsv.read(HEADER + bad + "\n"))
                        .isInstanceOf(IllegalArgumentException.class));
        var rows = new ArrayList<>(List.of(HEADER.strip(), "garbage"));
        assertThatThrownBy(() -> TesseractTsv.read(String.join("\n", rows))).hasMessageContaining("row 2");
    }
}
