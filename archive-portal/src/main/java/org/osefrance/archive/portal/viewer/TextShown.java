package org.osefrance.archive.portal.viewer;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osefrance.archive.portal.web.Reading;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.UnreadRegion;
import org.osefrance.archive.schemas.media.Word;

/**
 * The text beside the scan.
 *
 * @param paragraphs in reading order
 * @param placed whether it is known where its words stand
 * @param unsure whether any word is marked as unsure
 * @param regions what stands on the page that no machine reads
 */
record TextShown(List<Paragraph> paragraphs, boolean placed, boolean unsure, List<UnreadRegion> regions) {

    /** Below this confidence a machine's word is shown as unsure. */
    private static final double SURE = 0.6;

    TextShown {
        paragraphs = List.copyOf(paragraphs);
        regions = List.copyOf(regions);
    }

    /**
     * Lines that belong together.
     *
     * @param note whether somebody put them into the file later: they do not stand on the page
     */
    record Paragraph(List<Line> lines, boolean note) {
        Paragraph {
            lines = List.copyOf(lines);
        }
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
     * @param first whether it is the first word of that hit
     */
    record Token(String text, int hit, boolean first, boolean unsure) {}

    /**
     * The line where a hit begins, for the list of hits.
     *
     * @param number of the hit
     */
    record HitLine(int number, List<Token> words) {
        HitLine {
            words = List.copyOf(words);
        }
    }

    /** What no machine reads, each kind once, as the ends of message keys. */
    public List<String> unread() {
        return regions.stream()
                .map(region -> region.kind().code())
                .distinct()
                .sorted()
                .toList();
    }

    /** Every hit once, in reading order, with the line it begins on. */
    public List<HitLine> listHits() {
        Map<Integer, HitLine> first = new LinkedHashMap<>();
        for (Paragraph paragraph : paragraphs) {
            for (Line line : paragraph.lines()) {
                line.words().stream()
                        .map(Token::hit)
                        .filter(number -> number > 0)
                        .forEach(number -> first.putIfAbsent(number, new HitLine(number, line.words())));
            }
        }
        return List.copyOf(first.values());
    }

    /** A page's text with its hits. */
    static TextShown of(PageText text, List<PageHit> hits) {
        Map<Word, Integer> numbers = new IdentityHashMap<>();
        Map<Word, Boolean> firsts = new IdentityHashMap<>();
        for (PageHit hit : hits) {
            hit.words().forEach(word -> numbers.put(word, hit.number()));
            firsts.put(hit.words().getFirst(), true);
        }
        boolean machine = Reading.of(text) == Reading.MACHINE;
        List<Paragraph> paragraphs = new ArrayList<>();
        for (TextBlock block : text.blocks()) {
            paragraphs.add(new Paragraph(
                    block.lines().stream()
                            .map(line -> line(line, numbers, firsts.keySet(), machine))
                            .toList(),
                    block.kind() == TextBlock.Kind.NOTE));
        }
        boolean unsure = paragraphs.stream()
                .flatMap(paragraph -> paragraph.lines().stream())
                .flatMap(line -> line.words().stream())
                .anyMatch(Token::unsure);
        return new TextShown(paragraphs, text.isPlaced(), unsure, text.unread());
    }

    private static Line line(TextLine line, Map<Word, Integer> numbers, Set<Word> firsts, boolean machine) {
        return new Line(
                line.box().toString(),
                line.words().stream()
                        .map(word -> new Token(
                                word.text(),
                                numbers.getOrDefault(word, 0),
                                firsts.contains(word),
                                machine && word.confidence() < SURE))
                        .toList());
    }
}
