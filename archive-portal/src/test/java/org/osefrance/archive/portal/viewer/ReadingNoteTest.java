package org.osefrance.archive.portal.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osefrance.archive.portal.web.InventedSite;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.UnreadRegion;
import org.osefrance.archive.schemas.media.Word;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = InventedSite.class)
class ReadingNoteTest {

    private final ReadableDates dates;

    ReadingNoteTest(@Autowired ReadableDates dates) {
        this.dates = dates;
    }

    private ReadingNote note(TextMaker maker, double confidence) {
        PixelBox box = new PixelBox(0, 0, 10, 10);
        TextLine line = new TextLine(box, List.of(new Word("mot", box, confidence)));
        PageText text =
                new PageText(new PixelSize(10, 10), List.of(new TextBlock(box, List.of(line))), maker, Instant.EPOCH);
        return ReadingNote.of(text, dates, Locale.FRENCH);
    }

    @ParameterizedTest
    @CsvSource({"0.96,sure.very", "0.94,sure.rather", "0.9,sure.rather", "0.7,sure.hardly", "0.2,sure.not"})
    void a_machine_says_how_sure_it_was_in_words(double confidence, String key) {
        assertThat(note(new TextMaker.Reader("tesseract", "5", List.of()), confidence))
                .isEqualTo(new ReadingNote("note.machine", "tesseract 5", "1 janvier 1970", key));
    }

    @Test
    void a_machine_that_read_little_of_a_page_is_not_sure_of_it_however_sure_of_its_words() {
        PixelBox box = new PixelBox(0, 0, 10, 10);
        TextLine line = new TextLine(box, List.of(new Word("mot", box, 0.97)));
        TextMaker machine = new TextMaker.Reader("tesseract", "5", List.of());
        for (UnreadRegion.Kind kind : UnreadRegion.Kind.values()) {
            UnreadRegion beside = new UnreadRegion(new PixelBox(0, 20, 10, 30), kind);
            PageText text = new PageText(
                    new PixelSize(60, 60),
                    List.of(new TextBlock(box, List.of(line))),
                    machine,
                    Instant.EPOCH,
                    List.of(beside));
            assertThat(ReadingNote.of(text, dates, Locale.FRENCH).sure())
                    .isEqualTo(kind == UnreadRegion.Kind.UNREADABLE ? "sure.hardly" : "sure.very");
        }
    }

    @Test
    void a_person_is_not_named_and_a_file_is_whatever_number_comes_with_them() {
        assertThat(note(new TextMaker.Transcriber("Rosa Tilleul"), 0.1))
                .isEqualTo(new ReadingNote("note.person", "", "1 janvier 1970", "sure.person"));
        assertThat(note(new TextMaker.Extractor("tika", "3.3.1"), 0.1).sure()).isEqualTo("sure.file");
    }
}
