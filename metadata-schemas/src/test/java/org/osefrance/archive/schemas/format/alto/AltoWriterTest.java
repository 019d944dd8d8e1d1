package org.osefrance.archive.schemas.format.alto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.format.xml.XsdCheck;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;

class AltoWriterTest {

    private static final XsdCheck ALTO_4_4 = new XsdCheck("alto-4-4.xsd");
    private static final PixelBox BOX = new PixelBox(10, 20, 30, 40);
    private static final Instant MADE = Instant.parse("2026-11-21T10:15:30Z");
    private static final TextMaker TESSERACT = new TextMaker.Reader("tesseract", "5.3.0", List.of("deu", "fra"));

    @Property
    void what_is_written_is_valid_alto_and_reads_back_the_same(@ForAll long seed) {
        PageText page = new AnyPage(seed).page();
        byte[] file = new AltoWriter().write(page);
        assertThat(ALTO_4_4.faults(file)).isEmpty();
        AltoReading again = new AltoReader().read(new ByteArrayInputStream(file), Instant.EPOCH);
        assertThat(again.findings()).isEmpty();
        assertThat(again.pages()).containsExactly(page);
    }

    @Test
    void a_broken_word_carries_its_whole_form_on_both_parts() {
        assertThat(written("die Kin-", "der spielen"))
                .contains("CONTENT=\"Kin\"")
                .contains("SUBS_TYPE=\"HypPart1\" SUBS_CONTENT=\"Kinder\"")
                .contains("<HYP CONTENT=\"-\">")
                .contains("SUBS_TYPE=\"HypPart2\" SUBS_CONTENT=\"Kinder\"");
    }

    @Test
    void a_hyphen_before_a_capital_or_at_the_end_of_a_block_breaks_no_word() {
        assertThat(written("Montmorency-", "Paris")).doesNotContain("HYP").contains("CONTENT=\"Montmorency-\"");
        assertThat(written("Kin-")).doesNotContain("HYP").contains("CONTENT=\"Kin-\"");
        assertThat(written("1942-", "et")).doesNotContain("HYP");
    }

    @Test
    void who_read_and_what_they_expected_is_stated() {
        assertThat(written("mot"))
                .contains("<softwareName>tesseract</softwareName>")
                .contains("<softwareVersion>5.3.0</softwareVersion>")
                .contains("<processingStepSettings>languages: deu fra</processingStepSettings>")
                .contains("<processingDateTime>2026-11-21T10:15:30Z</processingDateTime>");
    }

    @Test
    void characters_xml_cannot_hold_do_not_break_the_file() {
        String file = written("a\u0001b\uFFFEc\uD800");
        assertThat(ALTO_4_4.faults(file.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(file).contains("CONTENT=\"a\uFFFDb\uFFFDc\uFFFD\"");
    }

    @Test
    void lines_without_words_are_left_out() {
        PageText page = page(new TextBlock(BOX, List.of(new TextLine(BOX, List.of()))));
        byte[] file = new AltoWriter().write(page);
        assertThat(ALTO_4_4.faults(file)).isEmpty();
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("TextLine");
    }

    private static String written(String... lines) {
        List<TextLine> made = Stream.of(lines)
                .map(line -> new TextLine(
                        BOX,
                        Stream.of(line.split(" "))
                                .map(word -> new Word(word, BOX, 0.5))
                                .toList()))
                .toList();
        return new String(new AltoWriter().write(page(new TextBlock(BOX, made))), StandardCharsets.UTF_8);
    }

    private static PageText page(TextBlock block) {
        return new PageText(new PixelSize(800, 1200), List.of(block), TESSERACT, MADE);
    }
}
