package org.osefrance.archive.portal.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.osefrance.archive.portal.intake.DayTally.Column;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What somebody wants to see of a day's intake, as it stands in the address of the page.
 *
 * @param whose empty for one's own, {@link #EVERYBODY}, or the name of a depositor
 * @param day in the calendar of the house
 * @param deposit one of them; empty for all
 * @param show name of a column, {@link #UNDESCRIBED}, or empty for the deposits themselves
 * @param page from 1
 */
record DayQuestion(String whose, LocalDate day, Optional<RecordId> deposit, String show, int page) {

    static final String EVERYBODY = "*";
    static final String UNDESCRIBED = "UNDESCRIBED";
    /** Lines of a page. */
    static final int SLICE = 50;

    private static final int MOST_PAGES = 100_000;

    /** What was written in an address; whatever cannot be read is as if it were not there. */
    static DayQuestion read(String whose, String day, String deposit, String show, String page, LocalDate today) {
        boolean known = show.equals(UNDESCRIBED)
                || Arrays.stream(Column.values())
                        .anyMatch(column -> column.name().equals(show));
        return new DayQuestion(whose, day(day, today), RecordId.parse(deposit), known ? show : "", number(page));
    }

    private static LocalDate day(String written, LocalDate today) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException none) {
            return today;
        }
    }

    private static int number(String written) {
        return written.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(written), 1, MOST_PAGES) : 1;
    }

    /** Whether it is about the work of whoever asks. */
    public boolean isMine() {
        return whose.isEmpty();
    }

    /** Whether it is about everybody's. */
    public boolean isEverybodys() {
        return whose.equals(EVERYBODY);
    }

    /** Which deposits it is about. @param account of whoever asks */
    IntakeDays.Span span(String account) {
        Optional<String> depositor = isEverybodys() ? Optional.empty() : Optional.of(isMine() ? account : whose);
        return new IntakeDays.Span(day, depositor, deposit);
    }

    /** The address of another list of the same files. */
    public String showing(String other) {
        return address(other, deposit.map(RecordId::value).orElse(""), 1);
    }

    /** The address of a list of one deposit. */
    public String showing(String other, String one) {
        return address(other, one, 1);
    }

    /** Where several of what nobody described are described in one go. */
    public String describing() {
        StringBuilder address = new StringBuilder("/staff/describe?day=").append(day);
        add(address, "whose", whose);
        add(address, "deposit", deposit.map(RecordId::value).orElse(""));
        return address.toString();
    }

    /** The address of another page of the same list. */
    public String at(int other) {
        return address(show, deposit.map(RecordId::value).orElse(""), other);
    }

    private String address(String list, String one, int number) {
        StringBuilder address =
                new StringBuilder(DayController.PAGE).append("?day=").append(day);
        add(address, "whose", whose);
        add(address, "deposit", one);
        add(address, "show", list);
        add(address, "page", number == 1 ? "" : Integer.toString(number));
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append('&').append(name).append('=').append(Addresses.encoded(value));
        }
    }
}
