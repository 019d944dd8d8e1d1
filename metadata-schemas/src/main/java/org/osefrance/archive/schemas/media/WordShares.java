package org.osefrance.archive.schemas.media;

import java.util.ArrayList;
import java.util.List;

/** Places for the words of a line of which nobody said where each stands: side by side, as wide as they have letters. */
public final class WordShares {

    private WordShares() {}

    /**
     * The words of a text on a line.
     *
     * @param text words with single spaces between them
     * @param line where they stand together
     */
    public static List<Word> of(String text, PixelBox line, double confidence) {
        return of(List.of(text.split(" ")), line, isRightToLeft(text), confidence);
    }

    /** Words on a stretch of a line that runs one way or the other. */
    public static List<Word> of(List<String> words, PixelBox line, boolean rightToLeft, double confidence) {
        double letters = words.stream().mapToInt(word -> word.length() + 1).sum();
        List<Word> placed = new ArrayList<>();
        int passed = 0;
        for (String word : words) {
            int from = (int) Math.floor(line.width() * (passed / letters));
            int to = (int) Math.ceil(line.width() * ((passed + word.length()) / letters));
            int width = Math.max(1, Math.min(to, line.width()) - from);
            int x = rightToLeft ? Math.max(line.x(), line.right() - from - width) : line.x() + from;
            placed.add(new Word(word, new PixelBox(x, line.y(), width, line.height()), confidence));
            passed += word.length() + 1;
        }
        return placed;
    }

    /** Whether a text runs from right to left: its first letter says so. */
    public static boolean isRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .limit(1)
                .anyMatch(way -> way != Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    }
}
