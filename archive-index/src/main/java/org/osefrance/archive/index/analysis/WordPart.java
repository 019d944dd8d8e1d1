package org.osefrance.archive.index.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * A word as the eye counts them; what stands between the joints of a compound.
 *
 * @param form the word itself
 * @param transcribed its folded form with ä ö ü ø as ae oe ue oe, the way typewriters without them wrote; often equal to
 *     {@code form.folded()}
 * @param fragments letters of initials ({@code O.S.E.}) or the halves of a name broken at a line's end: found as well,
 *     at the same position
 */
record WordPart(Form form, String transcribed, List<Form> fragments) {

    /** A spelling and where it stands. */
    record Form(String folded, String exact, int start, int end) {}

    WordPart {
        fragments = List.copyOf(fragments);
    }

    List<Token> tokens(int position) {
        List<Token> tokens = new ArrayList<>(2);
        tokens.add(new Token(position, form.folded(), form.exact(), form.start(), form.end()));
        if (!transcribed.equals(form.folded())) {
            tokens.add(new Token(position, transcribed, "", form.start(), form.end()));
        }
        for (Form fragment : fragments) {
            tokens.add(new Token(position, fragment.folded(), fragment.exact(), fragment.start(), fragment.end()));
        }
        return tokens;
    }
}
