package org.osefrance.archive.schemas.format.alto;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osefrance.archive.schemas.format.xml.XmlSink;
import org.osefrance.archive.schemas.media.TextLine;

/**
 * A word broken at a line's end, as ALTO marks it (4.4, SUBS_TYPEType and HYP). Taken as broken when a small letter
 * stands before the hyphen and a small letter begins the next line: {@code Kin-} and {@code der}, but not {@code
 * Montmorency-} and {@code Paris}.
 *
 * @param firstPart before the hyphen
 * @param sign the hyphen as written
 * @param whole the word put together, without the hyphen
 */
record Hyphenation(String firstPart, String sign, String whole) {

    /** No word is broken here. */
    static final Optional<Hyphenation> NONE = Optional.empty();

    private static final Pattern BROKEN = Pattern.compile("(.*\\p{Ll})([-\u2010\u2E17])");
    private static final Pattern CONTINUED = Pattern.compile("\\p{Ll}.*");

    static Optional<Hyphenation> between(TextLine line, TextLine next) {
        Matcher end = BROKEN.matcher(line.words().getLast().text());
        String start = next.words().getFirst().text();
        return end.matches() && CONTINUED.matcher(start).matches()
                ? Optional.of(new Hyphenation(end.group(1), end.group(2), end.group(1) + start))
                : NONE;
    }

    void mark(XmlSink string, String part) {
        string.attribute("SUBS_TYPE", part).attribute("SUBS_CONTENT", whole);
    }
}
