package org.osefrance.archive.portal.transcription;

import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.Word;

/**
 * What differs between two texts of a page, word by word.
 *
 * @param lines of the later text, each with what it has and what it lost
 * @param added how many words only the later one has
 * @param removed how many words only the earlier one has
 * @param same how many words both have
 */
record WordDifference(List<Line> lines, int added, int removed, int same) {

    WordDifference {
        lines = List.copyOf(lines);
    }

    /** What became of a word. */
    enum Fate {
        SAME,
        ADDED,
        REMOVED
    }

    /** Words in a row that have one fate. */
    record Run(Fate fate, String words) {}

    /** A line with its runs. */
    record Line(List<Run> runs) {
        Line {
            runs = List.copyOf(runs);
        }

        /** Whether something in it differs. */
        public boolean isChanged() {
            return runs.stream().anyMatch(run -> run.fate() != Fate.SAME);
        }
    }

    /** Whether the two have the same words in the same order. */
    public boolean isNone() {
        return added == 0 && removed == 0;
    }

    static WordDifference between(PageText before, PageText after) {
        List<String> old = before.words().map(Word::text).toList();
        List<String> young = after.words().map(Word::text).toList();
        int[] fellows = WordAlignment.of(old, young);
        Writer writer = new Writer(old);
        int at = 0;
        for (TextLine line : after.lines().toList()) {
            for (Word word : line.words()) {
                writer.take(fellows[at++], word.text());
            }
            writer.endLine();
        }
        return writer.finish();
    }

    /** Puts runs together as words come. */
    private static final class Writer {

        private final List<String> old;
        private final List<Line> lines = new ArrayList<>();
        private final List<Run> runs = new ArrayList<>();
        private final int[] counts = new int[Fate.values().length];
        private int passed;

        Writer(List<String> old) {
            this.old = old;
        }

        void take(int fellow, String word) {
            if (fellow == WordAlignment.NONE) {
                add(Fate.ADDED, word);
                return;
            }
            dropUntil(fellow);
            passed = fellow + 1;
            add(Fate.SAME, word);
        }

        void endLine() {
            lines.add(new Line(runs));
            runs.clear();
        }

        WordDifference finish() {
            dropUntil(old.size());
            if (!runs.isEmpty()) {
                endLine();
            }
            return new WordDifference(
                    lines, counts[Fate.ADDED.ordinal()], counts[Fate.REMOVED.ordinal()], counts[Fate.SAME.ordinal()]);
        }

        private void dropUntil(int end) {
            while (passed < end) {
                add(Fate.REMOVED, old.get(passed++));
            }
        }

        private void add(Fate fate, String word) {
            counts[fate.ordinal()]++;
            if (!runs.isEmpty() && runs.getLast().fate() == fate) {
                Run last = runs.removeLast();
                runs.add(new Run(fate, last.words() + " " + word));
            } else {
                runs.add(new Run(fate, word));
            }
        }
    }
}
