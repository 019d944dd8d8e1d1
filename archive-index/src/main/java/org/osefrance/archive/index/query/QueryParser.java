package org.osefrance.archive.index.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.osefrance.archive.index.analysis.TextAnalyzer;
import org.osefrance.archive.index.analysis.WordRun;

/**
 * Reads what people type: words, phrases in any quotation marks, and {@code -} before what must not be there. Whatever
 * else stands there is a gap between words. No input is an error.
 */
public final class QueryParser {

    /** Characters that are read; the rest of a longer query is left out of {@link WordQuery#understood()} too. */
    public static final int LONGEST = 4_000;

    /** Word forms that are searched: keeps the cost of one query bounded. */
    public static final int MOST_WORDS = 64;

    private static final String QUOTES = "\"«»“”„‟‹›〝〞＂";

    private final TextAnalyzer analyzer = new TextAnalyzer();

    /** Understands a query. */
    public WordQuery parse(String typed) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        Reading reading = new Reading(text);
        int after = 0;
        for (int open = quote(text, 0); open >= 0; ) {
            int close = quote(text, open + 1);
            if (close < 0) {
                break;
            }
            reading.words(after, open);
            reading.phrase(open, close);
            after = close + 1;
            open = quote(text, after);
        }
        reading.words(after, text.length());
        return new WordQuery(List.copyOf(reading.wanted), List.copyOf(reading.unwanted));
    }

    private int quote(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (QUOTES.indexOf(text.charAt(at)) >= 0 && !analyzer.isInsideWord(text, at)) {
                return at;
            }
        }
        return -1;
    }

    /** What has been understood so far; the same word twice counts once. */
    private final class Reading {

        private final String text;
        private final Set<Clause> wanted = new LinkedHashSet<>();
        private final Set<Clause> unwanted = new LinkedHashSet<>();
        private int left = MOST_WORDS;

        Reading(String text) {
            this.text = text;
        }

        void words(int start, int end) {
            String stretch = text.substring(start, end);
            for (WordRun run : analyzer.runs(stretch, left)) {
                if (run.length() <= left) {
                    add(new Clause(run.surface(), false, run.readings(), run.exact()), start + run.start());
                    left -= run.length();
                }
            }
        }

        void phrase(int open, int close) {
            List<WordRun> runs = new ArrayList<>();
            boolean whole = true;
            for (WordRun run : analyzer.runs(text.substring(open + 1, close), left + 1)) {
                whole &= run.length() <= left;
                if (whole) {
                    runs.add(run);
                    left -= run.length();
                }
            }
            // Half a phrase may be wanted for a whole one, but must not be refused for it.
            if (!runs.isEmpty() && (whole || !isRefused(open))) {
                add(phrase(runs), open);
            }
        }

        private Clause phrase(List<WordRun> runs) {
            Set<List<String>> readings = new LinkedHashSet<>();
            readings.add(sequence(runs, WordRun::split));
            readings.add(sequence(runs, WordRun::joined));
            readings.add(sequence(runs, WordRun::transcribed));
            String surface =
                    String.join(" ", runs.stream().map(WordRun::surface).toList());
            return new Clause(surface, true, readings, sequence(runs, WordRun::exact));
        }

        private List<String> sequence(List<WordRun> runs, Function<WordRun, List<String>> forms) {
            return runs.stream().flatMap(run -> forms.apply(run).stream()).toList();
        }

        private void add(Clause clause, int start) {
            (isRefused(start) ? unwanted : wanted).add(clause);
        }

        /** Whether a minus stands directly before, which does not itself follow a word. */
        private boolean isRefused(int start) {
            return start > 0
                    && (text.charAt(start - 1) == '-' || text.charAt(start - 1) == '−')
                    && (start == 1 || !Character.isLetterOrDigit(text.codePointBefore(start - 1)));
        }
    }
}
