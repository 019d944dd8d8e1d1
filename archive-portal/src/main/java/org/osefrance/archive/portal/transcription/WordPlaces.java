package org.osefrance.archive.portal.transcription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.media.WordShares;

/**
 * Where the words of a typed line stand. A word that stood there before keeps its place; those between share what lies between
 * by their letters; in a line nobody read before all share the line.
 */
final class WordPlaces {

    private final PixelBox line;
    private final boolean rightToLeft;

    private WordPlaces(PixelBox line, boolean rightToLeft) {
        this.line = line;
        this.rightToLeft = rightToLeft;
    }

    /**
     * The words of a line.
     *
     * @param text at least one word
     * @param before words that stood in the line, in reading order
     */
    static List<Word> of(String text, PixelBox line, List<Word> before) {
        List<String> words = Arrays.asList(text.split(" "));
        WordPlaces places = new WordPlaces(line, WordShares.isRightToLeft(text));
        int[] fellows = WordAlignment.of(before.stream().map(Word::text).toList(), words);
        List<PixelBox> kept = new ArrayList<>();
        for (int fellow : fellows) {
            kept.add(fellow == WordAlignment.NONE ? line : before.get(fellow).box());
        }
        return places.spread(words, fellows, kept);
    }

    private List<Word> spread(List<String> words, int[] fellows, List<PixelBox> kept) {
        List<Word> placed = new ArrayList<>();
        int from = 0;
        int start = 0;
        for (int i = 0; i <= words.size(); i++) {
            boolean known = i < words.size() && fellows[i] != WordAlignment.NONE;
            if (known || i == words.size()) {
                int end = known ? startOf(kept.get(i)) : line.width();
                if (i > from && end - start < i - from) {
                    return share(words, 0, line.width());
                }
                placed.addAll(share(words.subList(from, i), start, end));
                if (known) {
                    placed.add(new Word(words.get(i), kept.get(i), 1));
                    start = Math.min(
                            line.width(), startOf(kept.get(i)) + kept.get(i).width());
                    from = i + 1;
                }
            }
        }
        return placed;
    }

    private List<Word> share(List<String> words, int start, int end) {
        if (words.isEmpty()) {
            return List.of();
        }
        int x = rightToLeft ? line.right() - end : line.x() + start;
        PixelBox stretch = new PixelBox(x, line.y(), end - start, line.height());
        return WordShares.of(words, stretch, rightToLeft, 1);
    }

    /** How far from the line's beginning a box begins. */
    private int startOf(PixelBox box) {
        return Math.clamp(rightToLeft ? line.right() - box.right() : box.x() - line.x(), 0, line.width());
    }
}
