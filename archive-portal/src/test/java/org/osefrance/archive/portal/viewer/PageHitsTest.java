package org.osefrance.archive.portal.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.search.Search;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.index.search.TextRange;
import org.osefrance.archive.portal.web.InventedPage;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;

class PageHitsTest {

    /** Finds a text literally, as often as it stands there. */
    private static final class Literal implements Search {

        @Override
        public SearchResults find(Viewer viewer, SearchRequest request) {
            throw new UnsupportedOperationException("this search only locates");
        }

        @Override
        public Set<RecordId> listShown(Viewer viewer, Set<RecordId> units) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<TextRange> locate(String query, String text) {
            List<TextRange> ranges = new ArrayList<>();
            for (int at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length())) {
                ranges.add(new TextRange(at, at + query.length()));
            }
            return ranges;
        }
    }

    private final PageHits pageHits = new PageHits(new Literal());

    private static PageText page(List<List<String>> paragraphs) {
        return InventedPage.of(new TextMaker.Reader("tesseract", "5", List.of("fra")), false, paragraphs);
    }

    @Test
    void a_row_that_answers_is_framed_as_a_whole_unless_a_word_of_it_is_framed_already() {
        PageText text = page(List.of(List.of("Rosenb1at Lea Paris", "Mandelcwaig Izak Metz")));
        List<TypedRow> rows = List.of(
                new TypedRow(List.of("Rosenblat", "Lea"), LikelyPlaces.on(text).find(List.of("Rosenblat", "Lea")), 0),
                new TypedRow(
                        List.of("Mandelcwaig", "Izak"), LikelyPlaces.on(text).find(List.of("Mandelcwaig", "Izak")), 0),
                new TypedRow(List.of("Rosenblat", "Ada"), Optional.empty(), 0));
        List<PageHit> none = pageHits.find("Rosenblat", text);
        assertThat(none).isEmpty();
        assertThat(pageHits.find("Rosenblat", rows, none))
                .extracting(TypedRow::hit)
                .containsExactly(1, 0, 0);
        assertThat(pageHits.find("Rosenblat", rows, none)
                        .getFirst()
                        .framed()
                        .orElseThrow()
                        .boxes())
                .containsExactly(text.lines().toList().getFirst().box());
        List<PageHit> read = pageHits.find("Izak", text);
        assertThat(read).hasSize(1);
        assertThat(pageHits.find("Izak", rows, read)).extracting(TypedRow::hit).containsOnly(0);
        assertThat(pageHits.find("", rows, none)).extracting(TypedRow::hit).containsOnly(0);
    }

    @Test
    void a_word_is_found_where_it_stands() {
        PageText text = page(List.of(List.of("un deux", "trois quatre"), List.of("cinq")));
        assertThat(pageHits.find("cinq", text))
                .singleElement()
                .satisfies(hit -> assertThat(hit.boxes())
                        .containsExactly(new PixelBox(180, 300 + 3 * 84, 4 * 30, InventedPage.HEIGHT)));
    }

    @Test
    void a_word_broken_at_a_lines_end_has_two_boxes() {
        PageText text = page(List.of(List.of("planté au jar-", "din trois")));
        assertThat(pageHits.find("jar-\ndin", text))
                .singleElement()
                .satisfies(hit -> assertThat(hit.words()).extracting(Word::text).containsExactly("jar-", "din"));
    }

    @Test
    void a_part_of_a_word_lights_the_whole_word() {
        PageText text = page(List.of(List.of("Straßenbahn")));
        assertThat(pageHits.find("bahn", text).getFirst().words())
                .extracting(Word::text)
                .containsExactly("Straßenbahn");
    }

    @Test
    void hits_are_numbered_in_reading_order() {
        PageText text = page(List.of(List.of("tilleul noyer tilleul")));
        assertThat(pageHits.find("tilleul", text)).extracting(PageHit::number).containsExactly(1, 2);
    }

    @Test
    void a_blank_query_finds_nothing() {
        assertThat(pageHits.find("  ", page(List.of(List.of("un"))))).isEmpty();
    }

    @Property(tries = 200)
    void every_word_of_any_page_is_found_in_its_own_place(
            @ForAll @Size(min = 1, max = 4)
                    List<@Size(min = 1, max = 4) List<@IntRange(min = 1, max = 4) Integer>> shape) {
        int[] next = {0};
        PageText text = page(shape.stream()
                .map(block -> block.stream().map(count -> line(count, next)).toList())
                .toList());
        text.words()
                .forEach(word -> assertThat(pageHits.find(word.text(), text))
                        .singleElement()
                        .satisfies(hit -> assertThat(hit.words()).containsExactly(word)));
    }

    /** Words of one length, no two alike. */
    private static String line(int count, int[] next) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add("w" + (100 + next[0]++));
        }
        return String.join(" ", words);
    }
}
