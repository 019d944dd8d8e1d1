package org.osefrance.archive.ingest.intake;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a scan says of its place: {@code FRAN_0011_11082_L-medium} is number 11082 of the stem
 * {@code FRAN_0011 L-medium}, {@code carte-v} the verso of {@code carte}, {@code cahier 12b} the second side of leaf 12.
 *
 * @param stem what pages of one item have in common, without the separators around the number; may be empty
 * @param number the running number; empty when there is none
 * @param side place on the leaf: 0 for none told, 1 for recto or a, 2 for verso or b
 */
record PageLabel(String stem, OptionalLong number, int side) {

    private static final Pattern NUMBERED =
            Pattern.compile("(?<before>.*?)(?<number>\\d+)(?<after>\\D*)", Pattern.DOTALL);
    private static final Pattern SIDE_AFTER_NUMBER =
            Pattern.compile("[ _.()\\[\\]-]*(?<side>recto|verso|[rvab])", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIDE_ALONE = Pattern.compile(
            "(?<stem>.*?)[ _.-]+(?<side>recto|verso|[rvab])", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SEPARATORS_AT_END = Pattern.compile("[ _.(\\[-]+$");
    private static final Pattern SEPARATORS_AT_START = Pattern.compile("^[ _.)\\]-]+");

    /** A day as {@code yyyymmdd} is part of a shelfmark, not a page. */
    private static final Pattern DAY = Pattern.compile("(1[789]|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");

    /** Longer runs of digits are barcodes and timestamps. */
    private static final int LONGEST_NUMBER = 9;

    /** Reads the name of a file, without its extension. */
    static PageLabel of(String baseName) {
        Matcher numbered = NUMBERED.matcher(baseName);
        if (numbered.matches() && isRunning(numbered.group("number"))) {
            String before = SEPARATORS_AT_END.matcher(numbered.group("before")).replaceFirst("");
            OptionalLong number = OptionalLong.of(Long.parseLong(numbered.group("number")));
            Matcher side = SIDE_AFTER_NUMBER.matcher(numbered.group("after"));
            if (side.matches()) {
                return new PageLabel(before, number, sideOf(side.group("side")));
            }
            String after = SEPARATORS_AT_START.matcher(numbered.group("after")).replaceFirst("");
            return new PageLabel((before + " " + after).strip(), number, 0);
        }
        Matcher alone = SIDE_ALONE.matcher(baseName);
        return alone.matches()
                ? new PageLabel(alone.group("stem"), OptionalLong.empty(), sideOf(alone.group("side")))
                : new PageLabel(baseName, OptionalLong.empty(), 0);
    }

    /** Whether the name says that the file is one page of several. */
    boolean isPart() {
        return number.isPresent() || side > 0;
    }

    /** Whether the number may be a year: then it counts as running only beside its neighbours. */
    boolean mayBeYear() {
        return number.isPresent() && number.getAsLong() >= 1800 && number.getAsLong() < 2100;
    }

    private static boolean isRunning(String digits) {
        return digits.length() <= LONGEST_NUMBER && !DAY.matcher(digits).matches();
    }

    private static int sideOf(String word) {
        return switch (word.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'r', 'a' -> 1;
            default -> 2;
        };
    }
}
