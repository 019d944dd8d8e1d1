package org.osefrance.archive.index.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** All forms under which the text is found, ascending by position. */
    public List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
        RunScanner scanner = new RunScanner(text);
        int position = 0;
        for (Optional<WordRun> run = scanner.next(); run.isPresent(); run = scanner.next()) {
            run.get().tokens(position, tokens::add);
            position += run.get().length();
        }
        tokens.sort(java.util.Comparator.comparingInt(Token::position));
        return tokens;
    }

    /** The runs of a text in order, at most {@code limit} of them. */
    public List<WordRun> runs(String text, int limit) {
        List<WordRun> runs = new ArrayList<>();
        RunScanner scanner = new RunScanner(text);
        while (runs.size() < limit) {
            Optional<WordRun> run = scanner.next();
            if (run.isEmpty()) {
                break;
            }
            runs.add(run.get());
        }
        return runs;
    }

    /** Whether a quotation mark at this place belongs to a Hebrew word ({@code צה"ל}) and opens or closes nothing. */
    public boolean isInsideWord(String text, int place) {
        return HebrewWord.holds(text, place);
    }
}
