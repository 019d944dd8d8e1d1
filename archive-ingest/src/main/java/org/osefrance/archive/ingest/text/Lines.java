package org.osefrance.archive.ingest.text;

import java.util.List;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.Word;

/** What is asked of lines that were read. */
final class Lines {

    private static final double DOUBTFUL = 0.5;

    private Lines() {}

    static Stream<Word> words(List<TextBlock> blocks) {
        return blocks.stream().flatMap(block -> block.lines().stream()).flatMap(line -> line.words().stream());
    }

    /** Mean confidence weighted by word length, 0 to 1; 0 without words. */
    static double confidence(List<Word> words) {
        double letters = words.stream().mapToInt(word -> word.text().length()).sum();
        double sure = words.stream()
                .mapToDouble(word -> word.text().length() * word.confidence())
                .sum();
        return letters == 0 ? 0 : sure / letters;
    }

    /**
     * How much was read surely: each letter counts by how far its word is above even odds. A reading that finds more lines
     * gains by it, one that makes words of stains does not.
     */
    static double sureLetters(List<Word> words) {
        return words.stream()
                .mapToDouble(word -> word.text().length() * Math.max(0, word.confidence() - DOUBTFUL) / (1 - DOUBTFUL))
                .sum();
    }

    static double confidence(TextLine line) {
        return confidence(line.words());
    }
}
