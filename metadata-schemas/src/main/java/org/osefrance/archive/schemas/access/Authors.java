package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.time.UncertainDate;

/** The right of the author (CPI L123-1 and following): until it ends a work is read on site and not copied. */
final class Authors {

    private static final int YEARS = 70;
    private static final int MORT_POUR_LA_FRANCE = 30;

    private Authors() {}

    /**
     * A right that is not cleared.
     *
     * @param freeFrom first day without it; empty when nobody can compute it
     */
    record Protection(Optional<LocalDate> freeFrom) {

        boolean holdsOn(LocalDate day) {
            return freeFrom.filter(free -> !free.isAfter(day)).isEmpty();
        }
    }

    /** The right that holds or held on a record; empty when cleared or never looked at. */
    static Optional<Protection> findProtection(Case asked) {
        return asked.facts().rights().copyright().flatMap(right -> switch (right) {
            case Copyright.Cleared() -> Optional.empty();
            case Copyright.OfAuthor(Optional<UncertainDate> death, boolean mortPourLaFrance) ->
                Optional.of(endingWithYear(death, YEARS + (mortPourLaFrance ? MORT_POUR_LA_FRANCE : 0)));
            case Copyright.Anonymous(Optional<UncertainDate> published) ->
                Optional.of(endingWithYear(published, YEARS));
        });
    }

    /** On site a work may be read. */
    static Finding onsite(Case asked) {
        return holds(asked) ? Finding.onsiteOnly(Basis.AUTHOR) : Finding.passes();
    }

    /** On the web it may not; the day of the author's right is known whatever is released. */
    static Finding online(Case asked) {
        if (!holds(asked)) {
            return Finding.passes();
        }
        return findProtection(asked)
                .flatMap(Protection::freeFrom)
                .<Finding>map(free -> new Finding.Closes(
                        AccessDecision.Outcome.DENY,
                        new OpeningDay.AtLeast(free),
                        List.of(Basis.AUTHOR, Basis.CLOSED_ONSITE)))
                .orElseGet(() -> Finding.denied(Basis.AUTHOR, Basis.CLOSED_ONSITE));
    }

    private static boolean holds(Case asked) {
        return findProtection(asked).filter(right -> right.holdsOn(asked.day())).isPresent();
    }

    /** Years are counted from the end of the year of the event. */
    private static Protection endingWithYear(Optional<UncertainDate> event, int years) {
        return new Protection(event.flatMap(UncertainDate::latestForProtection)
                .map(day -> LocalDate.of(day.getYear() + years + 1, 1, 1)));
    }
}
