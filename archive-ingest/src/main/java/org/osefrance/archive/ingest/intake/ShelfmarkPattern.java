package org.osefrance.archive.ingest.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a shelfmark stands in the names of files, as an archivist types it: {@code {item}} for the shelfmark, {@code {page}} for
 * the running number, {@code *} for anything; every other sign for itself, in any case. {@code TIL_{item}_{page}} finds the item
 * {@code 12a} and the page 3 in {@code til_12a_003.tif}. The extension does not count.
 */
public final class ShelfmarkPattern {

    private static final String ITEM = "{item}";
    private static final String PAGE = "{page}";

    /** Names are short; a pattern of many stars would be slow on them. */
    private static final int MOST_STARS = 3;

    private final String typed;
    private final Pattern pattern;

    private ShelfmarkPattern(String typed, Pattern pattern) {
        this.typed = typed;
        this.pattern = pattern;
    }

    /** Reads what was typed; empty where it names no item, or one thing twice. */
    public static Optional<ShelfmarkPattern> parse(String typed) {
        String plain = typed.strip();
        boolean usable = count(plain, ITEM) == 1
                && count(plain, PAGE) <= 1
                && count(plain, "*") <= MOST_STARS
                && !plain.contains(ITEM + "*")
                && !plain.contains("*" + ITEM);
        if (!usable) {
            return Optional.empty();
        }
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < plain.length()) {
            if (plain.startsWith(ITEM, at)) {
                regex.append("(?<item>.+?)");
                at += ITEM.length();
            } else if (plain.startsWith(PAGE, at)) {
                regex.append("(?<page>[0-9]{1,9})");
                at += PAGE.length();
            } else {
                char sign = plain.charAt(at++);
                regex.append(sign == '*' ? ".*?" : Pattern.quote(String.valueOf(sign)));
            }
        }
        return Optional.of(new ShelfmarkPattern(
                plain,
                Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)));
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    /** What a name says; empty where it does not fit. */
    public Optional<Found> find(String baseName) {
        Matcher matcher = pattern.matcher(baseName);
        if (!matcher.matches() || matcher.group("item").isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                matcher.group("item").strip(), typed.contains(PAGE) ? Long.parseLong(matcher.group("page")) : 0));
    }

    /** As it was typed. */
    @Override
    public String toString() {
        return typed;
    }

    /**
     * What stands in a name.
     *
     * @param item the shelfmark
     * @param page running number; 0 where the pattern has none
     */
    public record Found(String item, long page) {}
}
