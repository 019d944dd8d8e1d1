package org.osefrance.archive.schemas.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One date of an expression, without its slash.
 *
 * @param whole the expression it stands in, for messages
 * @param text the date with its qualifier: {@code ?} uncertain, {@code ~} approximate, {@code %} both
 */
record EdtfDate(String whole, String text) {

    private static final Pattern SHAPE =
            Pattern.compile("([0-9]{0,4}X{0,4})(?:-([0-9]{2}|XX))?(?:-([0-9]{2}|XX))?([?~%])?");
    private static final int YEAR_DIGITS = 4;
    private static final int FIRST_SEASON = 21;
    private static final int LAST_SEASON = 24;

    /** The days it means. */
    EdtfRange range() {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches() || parts.group(1).length() != YEAR_DIGITS) {
            throw refused("expected a year of four digits, then month and day of two, as in 1985, 193X, 1980-07 or"
                    + " 1942-02-02, with ?, ~ or % at the very end");
        }
        String year = parts.group(1);
        String month = parts.group(2);
        String day = parts.group(3);
        boolean about = "~".equals(parts.group(4)) || "%".equals(parts.group(4));
        if (year.indexOf('X') >= 0) {
            return month == null ? unknownDigits(year, about) : refuseMonthOfUnknownYear();
        }
        if (month == null || month.equals("XX")) {
            return ranged(
                    Precision.YEAR,
                    first(year, "01"),
                    first(year, "12").plusMonths(1).minusDays(1),
                    about);
        }
        int number = Integer.parseInt(month);
        if (number >= FIRST_SEASON && number <= LAST_SEASON && day == null) {
            return season(Integer.parseInt(year), number, about);
        }
        return day == null || day.equals("XX") ? wholeMonth(year, month, about) : oneDay(year, month, day, about);
    }

    private EdtfRange unknownDigits(String year, boolean about) {
        if (year.equals("XXXX")) {
            return EdtfRange.OPEN;
        }
        LocalDate first = first(year.replace('X', '0'), "01");
        LocalDate last = first(year.replace('X', '9'), "12").plusMonths(1).minusDays(1);
        return ranged(Precision.YEAR, first, last, about);
    }

    private EdtfRange refuseMonthOfUnknownYear() {
        throw refused("a month needs its year, write 193X alone");
    }

    /** Seasons of ISO 8601-2:2019, 4.8, with a month of margin as people speak of them; winter ends in February. */
    private EdtfRange season(int year, int season, boolean about) {
        YearMonth last = switch (season) {
            case FIRST_SEASON -> YearMonth.of(year, 6);
            case FIRST_SEASON + 1 -> YearMonth.of(year, 9);
            case FIRST_SEASON + 2 -> YearMonth.of(year, 11);
            default -> YearMonth.of(year + 1, 2);
        };
        LocalDate first = LocalDate.of(year, 3 * (season - FIRST_SEASON) + 3, 1);
        return ranged(Precision.MONTH, first, last.atEndOfMonth(), about);
    }

    private EdtfRange wholeMonth(String year, String month, boolean about) {
        LocalDate first = first(year, month);
        return ranged(Precision.MONTH, first, first.plusMonths(1).minusDays(1), about);
    }

    private EdtfRange oneDay(String year, String month, String day, boolean about) {
        YearMonth of = YearMonth.from(first(year, month));
        int number = Integer.parseInt(day);
        if (!of.isValidDay(number)) {
            throw refused("the days of " + of + " run from 01 to " + of.lengthOfMonth());
        }
        return ranged(Precision.DAY, of.atDay(number), of.atDay(number), about);
    }

    private LocalDate first(String year, String month) {
        int number = Integer.parseInt(month);
        if (number < 1 || number > 12) {
            throw refused("months run from 01 to 12, seasons from 21 (spring) to 24 (winter) and have no day");
        }
        return LocalDate.of(Integer.parseInt(year), number, 1);
    }

    private static EdtfRange ranged(Precision precision, LocalDate first, LocalDate last, boolean about) {
        return about ? precision.around(first, last) : EdtfRange.between(first, last);
    }

    private EdtfException refused(String expected) {
        return new EdtfException(whole, expected);
    }
}
