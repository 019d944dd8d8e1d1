package org.osefrance.archive.index.analysis;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A word as the eye counts them; what stands between the joints of a compound. Its forms are computed when asked for:
 * who looks for one name on a page needs those of a few words only.
 */
final class WordPart {

    private final Spelling spelling;
    private final int start;
    private final int end;
    private final List<Stretch> fragments;
    private @Nullable Form form;

    /** A spelling and where it stands. */
    record Form(String folded, String exact, int start, int end) {}

    /** Characters from {@code start} (included) to {@code end} (excluded). */
    record Stretch(int start, int end) {}

    /**
     * @param fragments letters of initials ({@code O.S.E.}) or the halves of a name broken at a line's end: found as well,
     *     at the same position
     */
    WordPart(Spelling spelling, int start, int end, List<Stretch> fragments) {
        this.spelling = spelling;
        this.start = start;
        this.end = end;
        this.fragments = fragments;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The word itself. */
    Form form() {
        if (form == null) {
            form = spelling.form(start, end);
        }
        return form;
    }

    String folded() {
        return form().folded();
    }

    /**
     * The folded form with ä ö ü ø as ae oe ue oe, the way typewriters without them wrote; equal to {@link #folded()} for
     * most words.
     */
    String transcribed() {
        return spelling.isPlain(start, end) ? folded() : spelling.transcribed(start, end);
    }

    List<Form> fragments() {
        return fragments.stream()
                .map(fragment -> spelling.form(fragment.start(), fragment.end()))
                .toList();
    }

    /** Whether the word may have one of these forms; also true where that is not easily told. */
    boolean mayHave(Forms forms) {
        return !fragments.isEmpty() || forms.mayBeginWith(spelling.letterAt(start));
    }

    void tokens(int position, Consumer<Token> each) {
        each.accept(new Token(position, folded(), form().exact(), start, end));
        String transcribed = transcribed();
        if (!transcribed.equals(folded())) {
            each.accept(new Token(position, transcribed, "", start, end));
        }
        for (Form fragment : fragments()) {
            each.accept(new Token(position, fragment.folded(), fragment.exact(), fragment.start(), fragment.end()));
        }
    }
}
