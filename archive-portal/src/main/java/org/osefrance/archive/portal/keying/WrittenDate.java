package org.osefrance.archive.portal.keying;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osefrance.archive.schemas.time.UncertainDate;

/** What day a date means that was typed as it is written: {@code 5.3.32}, {@code 5 mars 1932}, {@code März 1932}, {@code 1932}. */
final class WrittenDate {

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})\\s*[./-]\\s*(\\d{1,2})\\s*[./-]\\s*(\\d{4}|\\d{2})");
    private static final Pattern WORDS =
            Pattern.compile("(?:(\\d{1,2})(?:er|\\.|st|nd|rd|th)?\\s+)?(\\p{L}+)\\.?,?\\s+(\\d{4}|\\d{2})");
    private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d");
    /** The papers are of this century; two digits mean one of its years. */
    private static final int CENTURY = 1900;

    private static final List<List<String>> MONTHS = List.of(
            List.of("jan"),
            List.of("fev", "fév", "feb"),
            List.of("mar", "mär", "mrz"),
            List.of("avr", "apr"),
            List.of("mai", "may"),
            List.of("juin", "jun"),
            List.of("juil", "jul"),
            List.of("aou", "aoû", "aug"),
            List.of("sep"),
            List.of("oct", "okt"),
            List.of("nov"),
            List.of("déc", "dec", "dez"));

    private WrittenDate() {}

    /** The meaning as EDTF; empty where nobody but a person can tell. A mark of doubt goes with it. */
    static Optional<String> edtf(String written) {
        boolean doubted = written.contains("[?]");
        String plain = written.replace("[?]", "").strip();
        return meaning(plain).map(meaning -> meaning + (doubted ? "?" : ""));
    }

    /** The date with its meaning, or without one. */
    static UncertainDate of(String written) {
        return edtf(written)
                .map(meaning -> UncertainDate.of(written, meaning))
                .orElseGet(() -> UncertainDate.unreadable(written));
    }

    private static Optional<String> meaning(String written) {
        Matcher numbers = NUMBERS.matcher(written);
        if (numbers.matches()) {
            return day(year(numbers.group(3)), Integer.parseInt(numbers.group(2)), Integer.parseInt(numbers.group(1)));
        }
        Matcher words = WORDS.matcher(written);
        if (words.matches()) {
            int month = month(words.group(2));
            int year = year(words.group(3));
            if (month == 0) {
                return Optional.empty();
            }
            return words.group(1) == null
                    ? Optional.of(YearMonth.of(year, month).toString())
                    : day(year, month, Integer.parseInt(words.group(1)));
        }
        return YEAR.matcher(written).matches() ? Optional.of(written) : Optional.empty();
    }

    private static Optional<String> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? CENTURY + year : year;
    }

    private static int month(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (int month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).stream().anyMatch(small::startsWith)) {
                return month + 1;
            }
        }
        return 0;
    }
}
