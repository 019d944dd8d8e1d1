package org.osefrance.archive.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;

class NeighbourReaderTest {

    private static final PixelBox BOX = new PixelBox(0, 0, 10, 10);
    private static final ReadingLanguages ANY = ReadingLanguages.among(List.of("fra", "deu", "pol"));

    private final List<Optional<String>> expected = new ArrayList<>();
    private String written = "deu";
    private int words = 20;
    private final NeighbourReader reader = new NeighbourReader((page, languages) -> {
        expected.add(languages.expected());
        return new PageReading.Read(text(), Duration.ZERO);
    });

    @Test
    void a_page_is_expected_in_the_language_of_the_one_before_it() throws InterruptedException {
        read(ANY.in(List.of("series")), 3);

        assertThat(expected).containsExactly(Optional.empty(), Optional.of("deu"), Optional.of("deu"));
    }

    @Test
    void one_stranger_in_a_long_row_is_forgiven_and_the_next_is_expected_to_be_like_it() throws InterruptedException {
        read(ANY.in(List.of("series")), 8);
        written = "pol";
        read(ANY.in(List.of("series")), 1);
        expected.clear();

        read(ANY.in(List.of("series")), 1);

        assertThat(expected).containsExactly(Optional.of("pol"));
    }

    @Test
    void a_shuffled_pile_is_looked_at_page_by_page_until_its_pages_are_alike_again() throws InterruptedException {
        for (String language : List.of("deu", "pol", "fra", "deu", "fra", "pol")) {
            written = language;
            read(ANY.in(List.of("pile")), 1);
        }
        assertThat(expected.subList(2, 6)).containsOnly(Optional.empty());
        expected.clear();

        read(ANY.in(List.of("pile")), 12);

        assertThat(expected.getFirst()).isEmpty();
        assertThat(expected.getLast()).contains("pol");
    }

    @Test
    void rows_know_nothing_of_each_other_and_a_page_that_lies_alone_is_expected_in_nothing()
            throws InterruptedException {
        read(ANY.in(List.of("series")), 5);
        expected.clear();

        read(ANY.in(List.of("another")), 1);
        read(ANY, 1);

        assertThat(expected).containsOnly(Optional.empty());
    }

    @Test
    void where_a_file_is_short_its_series_tells() throws InterruptedException {
        read(ANY.in(List.of("a letter", "series")), 2);
        read(ANY.in(List.of("another letter", "series")), 2);
        expected.clear();

        read(ANY.in(List.of("a third letter", "series")), 1);
        written = "pol";
        read(ANY.in(List.of("a fourth letter", "series")), 2);

        assertThat(expected).containsExactly(Optional.of("deu"), Optional.of("deu"), Optional.of("pol"));
    }

    @Test
    void a_long_file_in_a_language_of_its_own_tells_before_its_series() throws InterruptedException {
        read(ANY.in(List.of("other files", "series")), 5);
        written = "pol";
        read(ANY.in(List.of("file", "series")), 4);
        written = "deu";
        read(ANY.in(List.of("other files", "series")), 4);
        expected.clear();

        read(ANY.in(List.of("file", "series")), 1);

        assertThat(expected).containsExactly(Optional.of("pol"));
    }

    @Test
    void a_page_with_hardly_a_word_says_nothing_of_its_neighbours() throws InterruptedException {
        words = 9;
        read(ANY.in(List.of("series")), 8);

        assertThat(expected).containsOnly(Optional.empty());
    }

    @Test
    void what_is_known_of_the_page_itself_counts_more() throws InterruptedException {
        read(ANY.in(List.of("series")), 5);
        expected.clear();

        read(ANY.in(List.of("series")).after("pol"), 1);

        assertThat(expected).containsExactly(Optional.of("pol"));
    }

    @Test
    void only_the_rows_of_late_are_remembered() throws InterruptedException {
        read(ANY.in(List.of("series")), 5);
        for (int row = 0; row < 1_000; row++) {
            read(ANY.in(List.of("row " + row)), 1);
        }
        expected.clear();

        read(ANY.in(List.of("series")), 1);

        assertThat(expected).containsExactly(Optional.empty());
    }

    private void read(ReadingLanguages languages, int pages) throws InterruptedException {
        PageImage image = new PageImage(Path.of("invented.png"), 0, 1, new PixelSize(10, 10));
        for (int page = 0; page < pages; page++) {
            assertThat(reader.read(image, languages)).isInstanceOf(PageReading.Read.class);
        }
    }

    private PageText text() {
        TextLine line = new TextLine(BOX, Collections.nCopies(words, new Word("Wort", BOX, 0.9)));
        TextMaker machine = new TextMaker.Reader("tesseract", "5", List.of(written));
        return new PageText(new PixelSize(10, 10), List.of(new TextBlock(BOX, List.of(line))), machine, Instant.EPOCH);
    }
}
