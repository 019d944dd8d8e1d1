package org.osefrance.archive.schemas.format.alto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.validation.Finding;

class AltoReaderTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-21T08:00:00Z");
    private static final String NAMESPACE = "xmlns=\"http://www.loc.gov/standards/alto/ns-v3#\"";

    @Test
    void what_tesseract_writes_is_read() {
        PageText page = onlyPage("""
                <OCRProcessing ID="OCR_0"><ocrProcessingStep><processingSoftware>
                <softwareName>tesseract 5.3.0</softwareName></processingSoftware></ocrProcessingStep></OCRProcessing>""", """
                <ComposedBlock ID="c" HPOS="1" VPOS="1" WIDTH="90" HEIGHT="20"><TextBlock ID="b" HPOS="1" VPOS="1" WIDTH="90" HEIGHT="20">
                <TextLine ID="l" HPOS="1" VPOS="1" WIDTH="90" HEIGHT="20">
                <String HPOS="1" VPOS="2" WIDTH="30" HEIGHT="10" WC="0.96" CONTENT="Liebe"/><SP WIDTH="4" VPOS="2" HPOS="31"/>
                <String HPOS="35" VPOS="2" WIDTH="50" HEIGHT="10" WC="0.5" CONTENT="Eltern,"/></TextLine></TextBlock></ComposedBlock>""");
        assertThat(page.maker()).isEqualTo(new TextMaker.Reader("tesseract", "5.3.0", List.of()));
        assertThat(page.madeAt()).isEqualTo(RECEIVED);
        assertThat(page.plainText()).isEqualTo("Liebe Eltern,");
        assertThat(page.words())
                .containsExactly(
                        new Word("Liebe", new PixelBox(1, 2, 30, 10), 0.96),
                        new Word("Eltern,", new PixelBox(35, 2, 50, 10), 0.5));
    }

    @Test
    void strings_without_a_space_between_them_are_one_word_where_spaces_are_written() {
        String strings = string(1, "Kinder") + string(50, ",") + "<SP/>" + string(60, "komm");
        assertThat(text(line(strings))).isEqualTo("Kinder, komm");
        assertThat(onlyPage("", line(strings)).words().findFirst().map(Word::box))
                .contains(new PixelBox(1, 10, 89, 10));
    }

    @Test
    void a_file_that_never_writes_spaces_has_a_word_in_each_string() {
        assertThat(text(line(string(1, "Liebe") + string(50, "Kinder")))).isEqualTo("Liebe Kinder");
    }

    @Test
    void a_whole_line_in_one_string_is_split_and_its_boxes_are_estimated() {
        AltoReading reading = read("", line(string(0, "vier  acht")));
        assertThat(reading.firstPage().orElseThrow().words())
                .extracting(Word::text, word -> word.box().toString())
                .containsExactly(tuple("vier", "0,10,16,10"), tuple("acht", "24,10,16,10"));
        assertThat(codes(reading)).contains("ALTO_BOXES_GUESSED");
    }

    @Test
    void hyphens_at_line_ends_belong_to_their_word_once() {
        assertThat(text(line(string(1, "Kin") + "<HYP CONTENT=\"-\"/>"))).isEqualTo("Kin-");
        assertThat(text(line(string(1, "Kin") + "<HYP CONTENT=\"\u00AD\"/>"))).isEqualTo("Kin-");
        assertThat(text(line(string(1, "Kin-") + "<HYP CONTENT=\"-\"/>"))).isEqualTo("Kin-");
    }

    @Test
    void letters_certainties_stand_in_where_the_word_has_none() {
        String strings = "<String HPOS=\"1\" VPOS=\"1\" WIDTH=\"9\" HEIGHT=\"9\" CC=\"09\" CONTENT=\"ab\"/>";
        assertThat(onlyPage("", line(strings)).words().findFirst().map(Word::confidence))
                .contains(0.5);
    }

    @Test
    void boxes_are_scaled_to_the_image_at_hand() {
        byte[] file = file("", line(string(10, "Mot"))).replace("pixel", "mm10").getBytes(StandardCharsets.UTF_8);
        AltoReading reading = new AltoReader().read(new ByteArrayInputStream(file), new PixelSize(400, 600), RECEIVED);
        assertThat(reading.firstPage().orElseThrow().words().findFirst().map(Word::box))
                .contains(new PixelBox(20, 20, 80, 20));
        assertThat(codes(reading)).doesNotContain("ALTO_UNIT");
        assertThat(codes(new AltoReader().read(new ByteArrayInputStream(file), RECEIVED)))
                .contains("ALTO_UNIT");
    }

    @Test
    void impossible_boxes_are_findings_and_the_words_stay() {
        AltoReading reading = read("", """
                <TextBlock ID="b"><TextLine HPOS="5" VPOS="5" WIDTH="50" HEIGHT="-19">
                <String HPOS="180" VPOS="10" WIDTH="60" HEIGHT="10" CONTENT="Rand"/><SP/>
                <String HPOS="x" VPOS="10" WIDTH="60" HEIGHT="10" CONTENT="ohne"/></TextLine></TextBlock>""");
        assertThat(codes(reading)).contains("ALTO_BOX_WITHOUT_AREA", "ALTO_NUMBER", "ALTO_BOX_OUTSIDE_PAGE");
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.firstPage().orElseThrow().words())
                .extracting(Word::text)
                .containsExactly("Rand", "ohne");
        assertThat(reading.findings())
                .allSatisfy(finding -> assertThat(finding.location()).isNotBlank());
    }

    @Test
    void words_outside_any_line_or_block_are_kept() {
        assertThat(text(string(1, "lose"))).isEqualTo("lose");
    }

    @Test
    void a_document_type_is_refused_by_name() {
        AltoReading reading = read(
                "<!DOCTYPE alto [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + file("", line(string(1, "&x;"))));
        assertThat(codes(reading)).containsExactly("XML_DOCUMENT_TYPE");
        assertThat(reading.pages()).isEmpty();
    }

    @Test
    void what_was_read_before_a_cut_is_kept() {
        String whole = file("", line(string(1, "vor") + "<SP/>" + string(60, "nach")));
        AltoReading reading = read(whole.substring(0, whole.indexOf("<String CONTENT=\"nach\"") + 5));
        assertThat(codes(reading)).contains("XML_NOT_WELL_FORMED");
        assertThat(reading.isWhole()).isFalse();
        assertThat(reading.firstPage().orElseThrow().plainText()).isEqualTo("vor");
    }

    @Test
    void what_is_no_alto_is_said_to_be_none() {
        assertThat(codes(read("<PcGts/>"))).containsExactly("ALTO_NOT_ALTO");
        assertThat(codes(read(""))).containsExactly("XML_NOT_WELL_FORMED");
        assertThat(codes(read("<alto " + NAMESPACE + "/>"))).containsExactly("ALTO_NO_PAGE");
        assertThat(codes(read(file("", "").replace("ns-v3", "ns-v9")))).contains("ALTO_NAMESPACE");
    }

    @Test
    void a_human_transcription_and_dates_in_several_forms_are_understood() {
        String person = processing(
                "<processingDateTime>1947-05-01</processingDateTime><processingAgency>A. Martin</processingAgency>"
                        + "<processingStepDescription>transcribed by a person</processingStepDescription>");
        PageText page = onlyPage(person, line(string(1, "mot")));
        assertThat(page.maker()).isEqualTo(new TextMaker.Transcriber("A. Martin"));
        assertThat(page.madeAt()).isEqualTo("1947-05-01T00:00:00Z");
        String local = processing("<processingDateTime>2019-05-01T10:00:00+02:00</processingDateTime>");
        assertThat(onlyPage(local, line(string(1, "mot"))).madeAt()).isEqualTo("2019-05-01T08:00:00Z");
    }

    @Property
    void damaged_files_never_crash_the_reader(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] file = new AltoWriter().write(new AnyPage(seed).page());
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        AltoReading reading = new AltoReader().read(new ByteArrayInputStream(file), RECEIVED);
        assertThat(reading.findings().isEmpty() && reading.pages().isEmpty()).isFalse();
    }

    private static String text(String printSpace) {
        return onlyPage("", printSpace).plainText();
    }

    private static PageText onlyPage(String header, String printSpace) {
        return read(header, printSpace).firstPage().orElseThrow();
    }

    private static AltoReading read(String header, String printSpace) {
        return read(file(header, printSpace));
    }

    private static AltoReading read(String file) {
        return new AltoReader().read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), RECEIVED);
    }

    private static List<String> codes(AltoReading reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }

    private static String processing(String steps) {
        return "<Processing ID=\"p\">" + steps + "</Processing>";
    }

    private static String line(String strings) {
        return "<TextBlock ID=\"b\" HPOS=\"0\" VPOS=\"0\" WIDTH=\"200\" HEIGHT=\"300\"><TextLine>" + strings
                + "</TextLine></TextBlock>";
    }

    private static String string(int x, String content) {
        return "<String CONTENT=\"" + content + "\" HPOS=\"" + x + "\" VPOS=\"10\" WIDTH=\"40\" HEIGHT=\"10\"/>";
    }

    private static String file(String header, String printSpace) {
        return "<alto " + NAMESPACE + "><Description><MeasurementUnit>pixel</MeasurementUnit>" + header
                + "</Description><Layout><Page ID=\"p\" WIDTH=\"200\" HEIGHT=\"300\" PHYSICAL_IMG_NR=\"1\"><PrintSpace>"
                + printSpace + "</PrintSpace></Page></Layout></alto>";
    }
}
