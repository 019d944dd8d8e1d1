package org.osefrance.archive.portal.guest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** What somebody typed into a form, read with care. */
final class Typed {

    /** Longest an access holds by one decision; then somebody looks again. */
    static final int MOST_DAYS = 366;

    private static final int LONGEST = 400;

    private Typed() {}

    /** What was typed cannot be taken; {@code key} names the message that says why. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String key;

        UnusableException(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** One line of a field; empty where nothing was typed. Control characters never reach a table or the audit. */
    static String line(Map<String, String> fields, String name) {
        String typed =
                fields.getOrDefault(name, "").replaceAll("\\p{Cntrl}+", " ").strip();
        return typed.substring(0, Math.min(LONGEST, typed.length()));
    }

    /** The same where it must not be empty. */
    static String needed(Map<String, String> fields, String name, String otherwise) throws UnusableException {
        String typed = line(fields, name);
        require(!typed.isEmpty(), otherwise);
        return typed;
    }

    /** A day that lies behind: when something was seen or signed. */
    static LocalDate past(String typed, LocalDate today) throws UnusableException {
        LocalDate day = day(typed);
        require(!day.isAfter(today), "grant.problem.seen");
        return day;
    }

    /** A last day: today or ahead, and no more than a year. */
    static LocalDate lastDay(String typed, LocalDate today) throws UnusableException {
        LocalDate last = day(typed);
        require(!last.isBefore(today), "grant.problem.past");
        require(!last.isAfter(today.plusDays(MOST_DAYS)), "grant.problem.long");
        return last;
    }

    static void require(boolean well, String key) throws UnusableException {
        if (!well) {
            throw new UnusableException(key);
        }
    }

    private static LocalDate day(String typed) throws UnusableException {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            throw new UnusableException("grant.problem.date");
        }
    }
}
