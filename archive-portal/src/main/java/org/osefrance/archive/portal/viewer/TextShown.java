package org.osefrance.archive.portal.viewer;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.portal.web.Reading;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.Word;

/**
 * The text beside the scan.
 *
 * @param paragraphs lines of words, in reading order
 * @param unsure whether any word is marked as unsure
 */
record TextShown(List<List<Line>> paragraphs, boolean unsure) {

    /** Below this confidence a machine's word is shown as unsure. */
    private static final double SURE = 0.6;

    TextShown {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A line of the page.
     *
     * @param box where it stands, {@code x,y,w,h} in pixels of the full image
     */
    record Line(String box, List<Token> words) {
        Line {
            words = List.copyOf(words);
        }
    }

    /**
     * A word.
     *
     * @param hit number of the hit it belongs to; 0 for none
     */
    record Token(String text, int hit, boolean unsure) {}

    /** A page's text with its hits. */
    static TextShown of(PageText text, List<PageHit> hits) {
        Map<Word, Integer> numbers = new IdentityHashMap<>();
        hits.forEach(hit -> hit.words().forEach(word -> numbers.put(word, hit.number())));
        boolean machine = Reading.of(text) == Reading.MACHINE;
        List<List<Line>> paragraphs = new ArrayList<>();
        for (TextBlock block : text.blocks()) {
            paragraphs.add(block.lines().stream()
                    .map(line -> line(line, numbers, machine))
                    .toList());
        }
        boolean unsure = paragraphs.stream()
                .flatMap(List::stream)
                .flatMap(line -> line.words().stream())
                .anyMatch(Token::unsure);
        return new TextShown(paragraphs, unsure);
    }

    private static Line line(TextLine line, Map<Word, Integer> numbers, boolean machine) {
        return new Line(
                line.box().toString(),
                line.words().stream()
                        .map(word -> new Token(
                                word.text(), numbers.getOrDefault(word, 0), machine && word.confidence() < SURE))
                        .toList());
    }
}
