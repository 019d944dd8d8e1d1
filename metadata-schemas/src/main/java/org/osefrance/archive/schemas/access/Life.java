package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.Optional;
import org.osefrance.archive.schemas.time.UncertainDate;

/** Whether somebody may be alive, as far as the facts say (policy P4). */
sealed interface Life {

    /** Died; the last day it can have been. */
    record Dead(LocalDate on) implements Life {}

    /** Presumed living until the day before this one: no known death, and a birth to count from. */
    record Presumed(LocalDate endsOn) implements Life {}

    /** No anchor, contradictory facts, or perhaps another person. */
    record Unknowable() implements Life {}

    /** What the facts of a person say under the rules of a case. */
    static Life of(NamedPerson person, Case asked) {
        if (person.identity() == Stated.NO || contradicts(person, asked.day())) {
            return new Unknowable();
        }
        Optional<UncertainDate> death = person.knownDeath();
        if (death.isPresent()) {
            return death.get().latestForProtection().<Life>map(Dead::new).orElseGet(Unknowable::new);
        }
        return person.birth()
                .flatMap(UncertainDate::latestForProtection)
                .<Life>map(
                        birth -> new Presumed(Years.after(birth, asked.rules().lifeYears())))
                .orElseGet(Unknowable::new);
    }

    /** Whether a person died before being born, or did either after the day of the question. */
    static boolean contradicts(NamedPerson person, LocalDate day) {
        Optional<UncertainDate> death = person.knownDeath();
        boolean backwards = death.isPresent()
                && person.birth()
                        .filter(born -> death.get().isSurelyBefore(born))
                        .isPresent();
        return backwards || isLater(person.birth(), day) || isLater(death, day);
    }

    private static boolean isLater(Optional<UncertainDate> date, LocalDate day) {
        return date.flatMap(UncertainDate::latestForProtection)
                .filter(last -> last.isAfter(day))
                .isPresent();
    }

    /** Whether this person is presumed living on a day. */
    default boolean isPresumedLivingOn(LocalDate day) {
        return this instanceof Presumed(LocalDate endsOn) && day.isBefore(endsOn);
    }
}
