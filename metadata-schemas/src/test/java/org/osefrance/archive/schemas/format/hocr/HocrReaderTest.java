package org.osefrance.archive.schemas.format.hocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.validation.Finding;

/** Files as Tesseract and OCRopus write them, about invented children. */
class HocrReaderTest {

    private static final PixelSize IMAGE = new PixelSize(1000, 2000);
    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
                "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
            <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Page</title>
            <meta name='ocr-system' content='tesseract 5.3.0' /></head><body>
            """;
    private static final String FOOT = "</body></html>";
    private static final String PAGE = "<div class='ocr_page' title='image \"x.jpg\"; bbox 0 0 500 1000; ppageno 0'>";

    private static HocrReading read(String body) {
        return file(HEAD + body + FOOT);
    }

    private static HocrReading file(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        assertThat(HocrReader.recognises(bytes)).isTrue();
        return new HocrReader().read(bytes, IMAGE, RECEIVED);
    }

    private static String word(String box, int sure, String text) {
        return "<span class='ocrx_word' title='bbox " + box + "; x_wconf " + sure + "'>" + text + "</span>";
    }

    @Test
    void words_come_with_places_on_our_image_their_certainty_and_who_read_them() {
        HocrReading read = read(PAGE + "<div class='ocr_carea' title='bbox 10 10 400 90'>"
                + "<p class='ocr_par' title='bbox 10 10 400 90'>"
                + "<span class='ocr_line' title=\"bbox 50 25 200 40; baseline 0 -3\">"
                + word("50 25 100 40", 91, "Liebe") + " " + word("110 25 200 40", 7, "<strong>Rosa,</strong>")
                + "</span></p><p class='ocr_par'><span class='ocr_header' title='bbox 50 60 200 80'>"
                + word("50 60 90 80", 88, "Tilleuls&nbsp;") + "</span></p></div></div>");
        PageText text = read.pages().getFirst();
        assertThat(text.plainText()).isEqualTo("Liebe Rosa,\n\nTilleuls");
        assertThat(text.words().findFirst().orElseThrow())
                .isEqualTo(new Word("Liebe", new PixelBox(100, 50, 100, 30), 0.91));
        assertThat(text.lines().map(TextLine::box)).first().isEqualTo(new PixelBox(100, 50, 300, 30));
        assertThat(text.image()).isEqualTo(IMAGE);
        assertThat(text.madeAt()).isEqualTo(RECEIVED);
        assertThat(text.maker()).isInstanceOfSatisfying(TextMaker.Reader.class, maker -> {
            assertThat(maker.program()).isEqualTo("tesseract");
            assertThat(maker.version()).isEqualTo("5.3.0");
        });
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void a_line_without_words_has_its_words_side_by_side_and_characters_are_letters_of_their_word() {
        HocrReading read = read(PAGE + "<span class='ocr_line' title='bbox 0 0 300 20'>Rosa im Garten</span>"
                + "<span class='ocr_line' title='bbox 0 30 300 50'><span class='ocrx_word' title='bbox 0 30 60 50'>"
                + "<span class='ocrx_cinfo' title='x_bboxes 0 30 20 50'>O</span>"
                + "<span class='ocrx_cinfo' title='x_bboxes 20 30 40 50'>S</span>E</span></span></div>");
        PageText text = read.pages().getFirst();
        assertThat(text.plainText()).isEqualTo("Rosa im Garten\nOSE");
        assertThat(text.words())
                .hasSize(4)
                .allSatisfy(word -> assertThat(word.box().right()).isLessThanOrEqualTo(600));
    }

    @Test
    void each_page_is_a_text_and_what_has_no_place_is_left_out_and_said() {
        HocrReading read = read(PAGE + "<span class='ocr_line' title='bbox 0 0 30 20'>eins</span>"
                + "<span class='ocr_line' title='bbox 30 0 30 20'>schmal</span></div>" + PAGE
                + "<span class='ocr_line' title='bbox 0 0 30 20'>zwei</span></div>"
                + "<div class='ocr_page'><span class='ocr_line' title='bbox 0 0 30 20'>drei</span></div>");
        assertThat(read.pages()).extracting(PageText::plainText).containsExactly("eins", "zwei", "drei");
        assertThat(read.findings()).extracting(Finding::code).containsExactly("HOCR_NO_BOX", "HOCR_NO_SIZE");
    }

    @Test
    void what_is_no_xml_or_declares_a_document_type_of_its_own_is_refused() {
        assertThat(read(PAGE + "<p>not closed</div>").findings())
                .extracting(Finding::code)
                .containsExactly("XML_NOT_WELL_FORMED");
        String entity =
                "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html><div class='ocr_page'>&x;</div></html>";
        assertThat(file(entity).findings()).extracting(Finding::code).containsExactly("XML_DOCUMENT_TYPE");
        assertThat(file("<html><head><meta name='ocr-system' content=''/></head></html>")
                        .findings())
                .extracting(Finding::code)
                .containsExactly("HOCR_NO_PAGE");
        assertThat(HocrReader.recognises("<html><body>Bonjour</body></html>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
