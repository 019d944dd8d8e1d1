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

    /** The same words, each as many times as sure, but no surer than sure. */
    static List<TextBlock> surer(List<TextBlock> blocks, double times) {
        return blocks.stream()
                .map(block -> new TextBlock(
                        block.box(),
                        block.lines().stream().map(line -> surer(line, times)).toList(),
                        block.kind()))
                .toList();
    }

    private static TextLine surer(TextLine line, double times) {
        return new TextLine(
                line.box(),
                line.words().stream()
                        .map(word -> new Word(word.text(), word.box(), Math.min(1, times * word.confidence())))
                        .toList());
    }

    static double confidence(TextLine line) {
        return confidence(line.words());
    }
}
