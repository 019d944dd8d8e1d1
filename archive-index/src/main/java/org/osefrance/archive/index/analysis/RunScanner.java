package org.osefrance.archive.index.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.index.analysis.WordPart.Stretch;

/** Cuts a text into runs: words, and words joined by apostrophes, hyphens or the points of a number. */
final class RunScanner {

    /** Where a run ends even if a joint follows: dotted lines and rulers. */
    private static final int MOST_PARTS = 16;

    private final String text;

    /** The text once more: single letters are looked at much faster in an array. */
    private final char[] letters;

    private final Spelling spelling;
    private final LineEnd lineEnd;
    private int at;

    RunScanner(String text) {
        this.text = text;
        this.letters = text.toCharArray();
        this.spelling = new Spelling(text);
        this.lineEnd = new LineEnd(text);
    }

    /**
     * Passes over words that have none of the forms, as far as this is told by looking at single letters: words of plain
     * Latin letters between spaces. Most of a page is passed in this way.
     *
     * @return how many words, each a run of one part
     */
    int pass(Forms forms) {
        PlainText plain = forms.plainText();
        char[] letters = this.letters;
        int passed = 0;
        int before = PlainText.SPACE;
        int here = at;
        while (here < letters.length) {
            int kind = plain.kind(letters[here]);
            int step = PlainText.step(before, kind);
            if (step == PlainText.STOP) {
                return passed - goBack(PlainText.isPoint(before) ? here - 1 : here);
            }
            if (step == PlainText.LOOK) {
                if (forms.mayBegin(letters, here)) {
                    break;
                }
                step = PlainText.WORD_BEGINS;
            }
            passed += step;
            before = kind;
            here++;
        }
        at = here;
        return passed;
    }

    /** Goes back to the beginning of the word that ends here, and tells how many words that takes back: 1, or 0 for none. */
    private int goBack(int end) {
        int start = end;
        while (start > at && Letters.isLatin(letters[start - 1])) {
            start--;
        }
        at = start;
        return start < end ? 1 : 0;
    }

    /** The next run, or null at the end of the text. */
    @Nullable
    WordRun next() {
        while (at < text.length() && !Letters.isWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at >= text.length()) {
            return null;
        }
        List<WordPart> parts = new ArrayList<>(1);
        boolean elided = false;
        parts.add(part());
        while (parts.size() < MOST_PARTS && isJoint(at)) {
            elided |= parts.size() == 1 && Letters.isApostrophe(text.charAt(at));
            at++;
            parts.add(part());
        }
        return new WordRun(text, parts, elided);
    }

    private WordPart part() {
        int start = at;
        List<Stretch> letters = initials(start);
        if (!letters.isEmpty()) {
            at = letters.getLast().end();
            return new WordPart(spelling, start, at, letters);
        }
        at = wordEnd(start);
        List<Stretch> halves = List.of();
        int from = start;
        for (int next = lineEnd.continuation(at); next != LineEnd.NONE; next = lineEnd.continuation(at)) {
            int end = wordEnd(next);
            if (Character.isUpperCase(text.codePointAt(next))) {
                halves = new ArrayList<>(halves);
                halves.add(new Stretch(from, at));
                halves.add(new Stretch(next, end));
            }
            from = next;
            at = end;
        }
        return new WordPart(spelling, start, at, halves);
    }

    /** Letters of {@code O.S.E.}: single letters, each but the last followed by a point and the next. */
    private List<Stretch> initials(int start) {
        int end = singleLetterEnd(start);
        if (end < 0 || singleLetterEnd(end + 1) < 0 || text.charAt(end) != '.') {
            return List.of();
        }
        List<Stretch> letters = new ArrayList<>(4);
        letters.add(new Stretch(start, end));
        while (end < text.length() && text.charAt(end) == '.' && singleLetterEnd(end + 1) >= 0) {
            int from = end + 1;
            end = singleLetterEnd(from);
            letters.add(new Stretch(from, end));
        }
        return letters;
    }

    /** End of the letter at {@code from} if it is a word by itself, else -1. */
    private int singleLetterEnd(int from) {
        if (from >= text.length() || !Character.isLetter(text.codePointAt(from))) {
            return -1;
        }
        int end = from + Character.charCount(text.codePointAt(from));
        while (end < text.length() && Letters.isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end < text.length() && Letters.isWord(text.codePointAt(end)) ? -1 : end;
    }

    /** End of the letters that follow each other from {@code start}, formatting characters at the end left out. */
    private int wordEnd(int start) {
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        boolean single = Letters.isIdeograph(first);
        int ahead = end;
        while (ahead < text.length()) {
            int next = text.codePointAt(ahead);
            boolean letter = !single && Letters.isWord(next) && !Letters.isIdeograph(next);
            if (letter || Letters.isMark(next)) {
                ahead += Character.charCount(next);
                end = ahead;
            } else if (Letters.isFormat(next) || isInsideHebrew(ahead, next)) {
                ahead += Character.charCount(next);
            } else {
                break;
            }
        }
        return end;
    }

    private boolean isInsideHebrew(int place, int codePoint) {
        return Letters.isGeresh(codePoint) && HebrewWord.holds(text, place);
    }

    /** Whether one character here ties the word before to a word after it. */
    private boolean isJoint(int place) {
        if (place + 1 >= text.length() || !Letters.isWord(text.codePointAt(place + 1))) {
            return false;
        }
        char joint = text.charAt(place);
        if (Letters.isApostrophe(joint) || Letters.isHyphen(joint)) {
            return true;
        }
        return ".,/:".indexOf(joint) >= 0
                && Character.isDigit(text.codePointBefore(place))
                && Character.isDigit(text.codePointAt(place + 1));
    }
}
