package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The first day on which anyone may see the whole record: the latest of all days that count at a place. */
final class LatestDay {

    private LatestDay() {}

    /** On site: the period, the author's right and, for own fonds, the end of every presumption of life. */
    static Optional<LocalDate> onsite(Case asked) {
        return latest(
                asked, asked.isOfInstitution() ? lifeEnds(Named.onsite(asked).people(), asked) : List.of());
    }

    /**
     * On the web: the same, the release date, the end of every presumption of life and every period of P6; empty
     * without a release decision that reaches what is asked.
     */
    static Optional<LocalDate> online(Case asked) {
        Optional<ReleaseDecision> release = Releases.find(asked);
        if (release.isEmpty()) {
            return Optional.empty();
        }
        List<NamedPerson> people = Named.online(asked).people();
        List<Optional<LocalDate>> days = new ArrayList<>();
        days.add(release.get().takesEffect());
        days.addAll(RecentDeaths.ends(people, asked));
        if (release.get().scope() != ReleaseDecision.Scope.FULL) {
            days.addAll(lifeEnds(people, asked));
        }
        return latest(asked, days);
    }

    private static Optional<LocalDate> latest(Case asked, List<Optional<LocalDate>> others) {
        List<Optional<LocalDate>> days = new ArrayList<>(others);
        switch (new Openings(asked).governing()) {
            case Opening.Always always -> {}
            case Opening.From(LocalDate day, List<Basis> bases) -> days.add(Optional.of(day));
            case Opening.Closed closed -> days.add(Optional.empty());
            case Opening.Undecidable undecidable -> days.add(Optional.empty());
            case Opening.Never never -> days.add(Optional.empty());
        }
        Authors.findProtection(asked).map(Authors.Protection::freeFrom).ifPresent(days::add);
        return days.stream().allMatch(Optional::isPresent)
                ? days.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static List<Optional<LocalDate>> lifeEnds(List<NamedPerson> people, Case asked) {
        List<Optional<LocalDate>> ends = new ArrayList<>();
        for (NamedPerson person : people) {
            switch (Life.of(person, asked)) {
                case Life.Dead dead -> {}
                case Life.Presumed(LocalDate day) -> ends.add(Optional.of(day));
                case Life.Unknowable() -> ends.add(Optional.empty());
            }
        }
        return ends;
    }
}
