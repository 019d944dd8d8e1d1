package org.osefrance.archive.index.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was written without a space: one word, or several tied by an apostrophe, a hyphen or the points of a number.
 *
 * <p>A text is indexed under the parts and under the parts written as one ({@code saint}, {@code denis},
 * {@code saintdenis}); a query for a run accepts either. The article of an elision ({@code l’}, {@code qu’}) may be
 * missing from what is found.
 */
public final class WordRun {

    /** More parts than this are not written as one: serial numbers and rulers drawn with hyphens. */
    private static final int MOST_JOINED = 6;

    private static final Set<String> ELISIONS =
            Set.of("l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");

    private final String text;
    private final List<WordPart> parts;

    /** Parts before the word proper: 1 for an elided article, else 0. */
    private final int articles;

    WordRun(String text, List<WordPart> parts, boolean apostropheAfterFirst) {
        this.text = text;
        this.parts = List.copyOf(parts);
        this.articles =
                apostropheAfterFirst && ELISIONS.contains(parts.getFirst().folded()) ? 1 : 0;
    }

    /** First character, in UTF-16 units of the text. */
    public int start() {
        return parts.getFirst().start();
    }

    /** First character after the run. */
    public int end() {
        return parts.getLast().end();
    }

    /** The run as one would type it: a break at a line's end is mended, formatting characters are gone. */
    public String surface() {
        StringBuilder surface = new StringBuilder(end() - start());
        int after = start();
        for (WordPart part : parts) {
            surface.append(text, after, part.start());
            surface.append(written(part.start(), part.end()));
            after = part.end();
        }
        return surface.toString();
    }

    /** How many places in the sequence of words it takes. */
    public int length() {
        return parts.size();
    }

    /** The forms under which a text holding this run is found, the first at {@code position}. */
    void tokens(int position, Consumer<Token> each) {
        for (int place = 0; place < parts.size(); place++) {
            parts.get(place).tokens(position + place, each);
            if (place == articles && isJoinable(parts.subList(articles, parts.size()))) {
                each.accept(joinedToken(position + place, parts.subList(articles, parts.size())));
            }
        }
        if (articles == 1 && parts.size() == 2) {
            each.accept(joinedToken(position, parts));
        }
    }

    /** Whether a text holding this run may have one of these forms. */
    boolean mayHave(Forms forms) {
        for (WordPart part : parts) {
            if (part.mayHave(forms)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Sequences of folded forms any of which answers a query for this run alone; a sequence stands at consecutive
     * positions.
     */
    public Set<List<String>> readings() {
        Set<List<String>> readings = new LinkedHashSet<>();
        List<WordPart> proper = parts.subList(articles, parts.size());
        readings.add(split());
        for (Function<WordPart, String> spelling :
                List.<Function<WordPart, String>>of(part -> part.folded(), WordPart::transcribed)) {
            readings.add(proper.stream().map(spelling).toList());
            if (isJoinable(proper)) {
                readings.add(List.of(joined(proper, spelling)));
            }
            if (articles == 1 && parts.size() == 2) {
                readings.add(List.of(joined(parts, spelling)));
            }
        }
        if (parts.size() == 1 && isInitials(parts.getFirst())) {
            readings.add(parts.getFirst().fragments().stream()
                    .map(WordPart.Form::folded)
                    .toList());
        }
        return readings;
    }

    /** The parts one by one, as they stand within a phrase. */
    public List<String> split() {
        return parts.stream().map(part -> part.folded()).toList();
    }

    /** The parts with the word proper written as one. */
    public List<String> joined() {
        List<WordPart> proper = parts.subList(articles, parts.size());
        if (!isJoinable(proper)) {
            return split();
        }
        List<String> joined = new ArrayList<>(split().subList(0, articles));
        joined.add(joined(proper, part -> part.folded()));
        return joined;
    }

    /** The parts with umlauts written as two letters. */
    public List<String> transcribed() {
        return parts.stream().map(WordPart::transcribed).toList();
    }

    /** The forms as written, without an elided article: a text that has them too answers better. */
    public List<String> exact() {
        return parts.stream().skip(articles).map(part -> part.form().exact()).toList();
    }

    private boolean isInitials(WordPart part) {
        return !part.fragments().isEmpty()
                && text.charAt(part.fragments().getFirst().end()) == '.';
    }

    private static boolean isJoinable(List<WordPart> parts) {
        return parts.size() > 1
                && parts.size() <= MOST_JOINED
                && parts.stream().anyMatch(part -> part.folded().chars().anyMatch(Character::isLetter));
    }

    private static Token joinedToken(int position, List<WordPart> parts) {
        String exact = parts.stream().map(part -> part.form().exact()).collect(Collectors.joining());
        return new Token(
                position,
                joined(parts, part -> part.folded()),
                Spelling.cut(exact),
                parts.getFirst().start(),
                parts.getLast().end());
    }

    private static String joined(List<WordPart> parts, Function<WordPart, String> spelling) {
        return Spelling.cut(parts.stream().map(spelling).collect(Collectors.joining()));
    }

    private String written(int start, int end) {
        StringBuilder written = new StringBuilder(end - start);
        for (int at = start; at < end; at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            boolean point = letter == '.' || Letters.isGeresh(letter);
            if (Letters.isWord(letter) || Letters.isMark(letter) || point) {
                written.appendCodePoint(letter);
            }
        }
        return written.toString();
    }
}
