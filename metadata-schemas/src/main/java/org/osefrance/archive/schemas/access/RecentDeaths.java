package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.ReleaseDecision.Expressly;

/** P6: a known death does not put a name online the next day. */
final class RecentDeaths {

    private RecentDeaths() {}

    static Finding test(Case asked) {
        boolean decidedApart = ListLines.areDecidedApart(asked);
        boolean recent = Named.online(asked).people().stream().anyMatch(person -> isRecent(person, asked));
        return recent && !decidedApart ? Finding.reviewUntilLatest(Basis.RECENT_DEATH) : Finding.passes();
    }

    /** Whether the years of P6 still run for somebody the release does not name. */
    static boolean isRecent(NamedPerson person, Case asked) {
        return findEnd(person, asked).filter(asked.day()::isBefore).isPresent();
    }

    /** The days on which the years of P6 are over. */
    static List<Optional<LocalDate>> ends(List<NamedPerson> people, Case asked) {
        return people.stream()
                .map(person -> findEnd(person, asked))
                .filter(Optional::isPresent)
                .toList();
    }

    private static Optional<LocalDate> findEnd(NamedPerson person, Case asked) {
        boolean named = asked.releaseNames(Expressly.SUBJECT) && asked.subject().equals(Optional.of(person));
        return !named && Life.of(person, asked) instanceof Life.Dead(LocalDate on)
                ? Optional.of(Years.after(on, asked.rules().p6Years()))
                : Optional.empty();
    }
}
