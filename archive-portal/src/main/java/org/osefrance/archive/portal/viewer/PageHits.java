package org.osefrance.archive.portal.viewer;

import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.index.search.Search;
import org.osefrance.archive.index.search.TextRange;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.Word;
import org.springframework.stereotype.Component;

/** Finds the words of a query on a page: the search says which characters of the text, the reading says where they stand. */
@Component
public final class PageHits {

    private final Search search;

    PageHits(Search search) {
        this.search = search;
    }

    /** Hits in reading order; none for a blank query. */
    public List<PageHit> find(String query, PageText text) {
        if (query.isBlank()) {
            return List.of();
        }
        List<PlacedWord> words = placedWords(text);
        List<PageHit> hits = new ArrayList<>();
        boolean placed = text.isPlaced();
        for (TextRange range : search.locate(query, text.plainText())) {
            List<Word> met = words.stream()
                    .filter(word -> word.meets(range))
                    .map(PlacedWord::word)
                    .toList();
            if (!met.isEmpty()) {
                hits.add(new PageHit(hits.size() + 1, placed, met));
            }
        }
        return List.copyOf(hits);
    }

    /**
     * Rows that answer a query and of which nothing is framed yet, as hits of their own behind those of the text. Of a row that the
     * machine could not read, this is what frames it.
     */
    List<TypedRow> find(String query, List<TypedRow> rows, List<PageHit> hits) {
        List<TypedRow> found = new ArrayList<>();
        int number = hits.size();
        for (TypedRow row : rows) {
            boolean isHit = !query.isBlank()
                    && row.place().isPresent()
                    && hits.stream().noneMatch(row::holds)
                    && !search.locate(query, row.words()).isEmpty();
            found.add(isHit ? row.asHit(++number) : row);
        }
        return found;
    }

    /** Every word with its first character in {@link PageText#plainText()}, whose joining this follows. */
    private static List<PlacedWord> placedWords(PageText text) {
        List<PlacedWord> placed = new ArrayList<>();
        int block = 0;
        for (TextBlock each : text.blocks()) {
            int line = block;
            for (TextLine row : each.lines()) {
                int start = line;
                for (Word word : row.words()) {
                    placed.add(new PlacedWord(start, word));
                    start += word.text().length() + 1;
                }
                line += row.text().length() + 1;
            }
            block = Math.max(block, line - 1) + 2;
        }
        return placed;
    }

    private record PlacedWord(int start, Word word) {
        boolean meets(TextRange range) {
            return start < range.end() && range.start() < start + word.text().length();
        }
    }
}
