package org.osefrance.archive.schemas.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * Reads EDTF, ISO 8601-2:2019 levels 0 and 1, as far as papers need it: no times of day, no years beyond four digits.
 * The draft of 2012, still met in old catalogues, is refused with the modern form named.
 */
final class EdtfReader {

    private static final String OPEN_END = "..";
    private static final String WINTER = "-24";

    private EdtfReader() {}

    /** The range of an expression; empty when it is no EDTF. */
    static Optional<EdtfRange> find(String expression) {
        try {
            return Optional.of(read(expression));
        } catch (EdtfException e) {
            return Optional.empty();
        }
    }

    /** The range of an expression. */
    static EdtfRange read(String expression) {
        refuseDraftOf2012(expression);
        int slash = expression.indexOf('/');
        if (slash < 0) {
            return new EdtfDate(expression, expression).range();
        }
        if (expression.indexOf('/', slash + 1) >= 0) {
            throw new EdtfException(expression, "a range has one slash, as in 1942-11/1943-01");
        }
        return interval(expression, expression.substring(0, slash), expression.substring(slash + 1));
    }

    private static EdtfRange interval(String whole, String from, String to) {
        EdtfRange start = end(whole, from);
        EdtfRange end = end(whole, to);
        if (start.equals(EdtfRange.OPEN) && end.equals(EdtfRange.OPEN)) {
            throw new EdtfException(whole, "a range has a date on one side at least, as in ../1945");
        }
        Optional<LocalDate> oneWinter = winterOverTwoYears(from, to, start, end);
        if (oneWinter.isPresent()) {
            return new EdtfRange(start.earliest(), oneWinter, oneWinter);
        }
        EdtfRange range = EdtfRange.fromTo(start, end);
        if (range.earliest().isPresent()
                && range.latest().isPresent()
                && range.latest().get().isBefore(range.earliest().get())) {
            throw new EdtfException(whole, "a range ends after it begins, as in 1942-11/1943-01");
        }
        return range;
    }

    private static EdtfRange end(String whole, String side) {
        return side.isEmpty() || side.equals(OPEN_END) ? EdtfRange.OPEN : new EdtfDate(whole, side).range();
    }

    /** {@code 1942-24/1943-24} is the one winter of 1942-1943, which ends with February. */
    private static Optional<LocalDate> winterOverTwoYears(String from, String to, EdtfRange start, EdtfRange end) {
        boolean winters = from.endsWith(WINTER) && to.endsWith(WINTER);
        return start.latest()
                .filter(february -> winters && february.getMonth() == Month.FEBRUARY)
                .filter(february -> end.latest().equals(Optional.of(endOfFebruary(february.getYear() + 1))));
    }

    private static LocalDate endOfFebruary(int year) {
        return LocalDate.of(year, Month.MARCH, 1).minusDays(1);
    }

    private static void refuseDraftOf2012(String expression) {
        if (expression.isBlank()) {
            throw new EdtfException(expression, "expected a date such as 1985, 1980-07, 1942-02-02 or 1938/1946");
        }
        if (expression.contains("unknown") || expression.contains("open")) {
            throw new EdtfException(
                    expression, "the draft of 2012 wrote 'unknown' and 'open', write 1943/.. or ../1945");
        }
        if (expression.indexOf('u') >= 0 || expression.indexOf('x') >= 0) {
            throw new EdtfException(
                    expression,
                    "the draft of 2012 wrote unknown digits as u or x, write a capital X: "
                            + expression.replace('u', 'X').replace('x', 'X'));
        }
    }
}
