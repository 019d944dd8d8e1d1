package org.osefrance.archive.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.schemas.time.UncertainDate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Dates as people write them in their language, with the form of the document beside where it says something else. */
@Component
public final class ReadableDates {

    /** Days are the days of the house. */
    private static final ZoneId HOUSE = ZoneId.of("Europe/Paris");

    private final MessageSource messages;

    public ReadableDates(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A date for reading.
     *
     * @param words in the reader's language
     * @param asWritten the form of the document; empty where it adds nothing
     */
    public record ReadableDate(String words, Optional<String> asWritten) {}

    /**
     * The words for an uncertain date. Doubt is taken from its EDTF qualifiers (ISO 8601-2:2019, 8.2); the days from the
     * expression without them, because the range of "about 1941" reaches further than the words say.
     */
    public ReadableDate of(UncertainDate date, Locale locale) {
        UncertainDate plain = UncertainDate.parseEdtf(date.edtf().replaceAll("[~?%]", ""));
        Optional<String> days = span(plain, locale);
        if (days.isEmpty()) {
            return new ReadableDate(date.asWritten(), Optional.empty());
        }
        String words = doubted(date.edtf(), days.get(), locale);
        boolean adds =
                !date.asWritten().equals(date.edtf()) && !date.asWritten().equals(words);
        return new ReadableDate(words, adds ? Optional.of(date.asWritten()) : Optional.empty());
    }

    /** The day of a moment, in the calendar of the house. */
    public String day(Instant moment, Locale locale) {
        return day(LocalDate.ofInstant(moment, HOUSE), locale);
    }

    /** The day of a moment and the time on the clocks of the house. */
    public String moment(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(HOUSE)
                .format(moment);
    }

    /** A day. */
    public String on(LocalDate day, Locale locale) {
        return day(day, locale);
    }

    private String doubted(String edtf, String words, Locale locale) {
        if (edtf.indexOf('%') >= 0) {
            return say("date.perhaps", locale, say("date.about", locale, words));
        }
        if (edtf.indexOf('~') >= 0) {
            return say("date.about", locale, words);
        }
        return edtf.indexOf('?') >= 0 ? say("date.perhaps", locale, words) : words;
    }

    private Optional<String> span(UncertainDate date, Locale locale) {
        if (date.earliest().isPresent() && date.latest().isPresent()) {
            return Optional.of(span(date.earliest().get(), date.latest().get(), locale));
        }
        return date.earliest()
                .map(first -> say("date.from", locale, start(first, locale)))
                .or(() -> date.latest().map(last -> say("date.until", locale, end(last, locale))));
    }

    private String span(LocalDate earliest, LocalDate latest, Locale locale) {
        if (earliest.equals(latest)) {
            return day(earliest, locale);
        }
        boolean years = startsYear(earliest) && endsYear(latest);
        boolean months = startsMonth(earliest) && endsMonth(latest);
        String from = years ? year(earliest) : months ? month(earliest, locale) : day(earliest, locale);
        String to = years ? year(latest) : months ? month(latest, locale) : day(latest, locale);
        return from.equals(to) ? from : say(years ? "date.years" : "date.span", locale, from, to);
    }

    private static String start(LocalDate day, Locale locale) {
        return startsYear(day) ? year(day) : startsMonth(day) ? month(day, locale) : day(day, locale);
    }

    private static String end(LocalDate day, Locale locale) {
        return endsYear(day) ? year(day) : endsMonth(day) ? month(day, locale) : day(day, locale);
    }

    private static boolean startsYear(LocalDate day) {
        return day.getDayOfYear() == 1;
    }

    private static boolean endsYear(LocalDate day) {
        return day.getDayOfYear() == day.lengthOfYear();
    }

    private static boolean startsMonth(LocalDate day) {
        return day.getDayOfMonth() == 1;
    }

    private static boolean endsMonth(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }

    /** A day. */
    public static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    private static String month(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale).format(YearMonth.from(day));
    }

    private static String year(LocalDate day) {
        return Integer.toString(day.getYear());
    }

    private String say(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
