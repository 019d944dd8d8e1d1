package org.osefrance.archive.index.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes texts and queries apart into words. No stop words, no stemming: in a names archive "Lo" and "Oz" are people, and
 * a short word may be the only one that is legible.
 *
 * <p>Keeps no state. A change in what comes out asks for a new {@link #VERSION}, because an index made before it no
 * longer fits.
 */
public final class TextAnalyzer {

    /** Version of the analysis, kept with an index that was made by it. */
    public static final int VERSION = 1;

    private static final Comparator<Token> BY_POSITION = Comparator.comparingInt(Token::position);

    /** All forms under which the text is found, ascending by position. */
    public List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
        RunScanner scanner = new RunScanner(text);
        int position = 0;
        for (WordRun run = scanner.next(); run != null; run = scanner.next()) {
            run.tokens(position, tokens::add);
            position += run.length();
        }
        tokens.sort(BY_POSITION);
        return tokens;
    }

    /** Those tokens of the text whose folded form is one of {@code forms}, ascending by position. Much faster than all. */
    public List<Token> tokens(String text, Forms forms) {
        List<Token> tokens = new ArrayList<>();
        RunScanner scanner = new RunScanner(text);
        int position = scanner.pass(forms);
        for (WordRun run = scanner.next(); run != null; run = scanner.next()) {
            if (run.mayHave(forms)) {
                run.tokens(position, token -> {
                    if (forms.contains(token.folded())) {
                        tokens.add(token);
                    }
                });
            }
            position += run.length() + scanner.pass(forms);
        }
        tokens.sort(BY_POSITION);
        return tokens;
    }

    /** The runs of a text in order, at most {@code limit} of them. */
    public List<WordRun> runs(String text, int limit) {
        List<WordRun> runs = new ArrayList<>();
        RunScanner scanner = new RunScanner(text);
        while (runs.size() < limit) {
            WordRun run = scanner.next();
            if (run == null) {
                break;
            }
            runs.add(run);
        }
        return runs;
    }

    /** Whether a quotation mark at this place belongs to a Hebrew word ({@code צה"ל}) and opens or closes nothing. */
    public boolean isInsideWord(String text, int place) {
        return HebrewWord.holds(text, place);
    }
}
