package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.time.UncertainDate;

/** Periods of closure, Code du patrimoine L213-2, counted from the latest possible day. */
record Periods(Case asked) {

    /** When a document of a category opens by its dates and the life of its subject. */
    Opening of(Category category, Optional<UncertainDate> dates, Optional<NamedPerson> subject) {
        boolean contradicted =
                subject.filter(person -> Life.contradicts(person, asked.day())).isPresent();
        return switch (category.term()) {
            case Term.Never() -> new Opening.Never(List.of(category.basis()));
            case Term.AtOnce() ->
                anchored(dates)
                        .<Opening>map(day -> new Opening.From(day, bases(category)))
                        .orElseGet(() -> noAnchor(category));
            case Term.AfterDocument(int years) ->
                anchored(dates).map(day -> from(day, years, category)).orElseGet(() -> noAnchor(category));
            case Term.AfterDocumentOrDeath(int years) ->
                contradicted
                        ? Opening.undecidable(Basis.CONTRADICTION, category.basis())
                        : anchored(dates)
                                .map(day -> sooner(from(day, years, category), deathOpens(category, subject)))
                                .orElseGet(() -> noAnchor(category));
            case Term.AfterDeath(int years, int fromBirth) ->
                contradicted
                        ? Opening.undecidable(Basis.CONTRADICTION, category.basis())
                        : afterLife(category, subject, years, fromBirth);
        };
    }

    /** The last day the documents can be of; empty when there is none or it lies after the question. */
    private Optional<LocalDate> anchored(Optional<UncertainDate> dates) {
        return dates.flatMap(UncertainDate::latestForProtection).filter(day -> !day.isAfter(asked.day()));
    }

    private Optional<Opening> deathOpens(Category category, Optional<NamedPerson> subject) {
        return subject.filter(person -> category != Category.CIVIL_BIRTH_75 || person.deathIsProven())
                .flatMap(NamedPerson::knownDeath)
                .flatMap(UncertainDate::latestForProtection)
                .map(day -> from(day, asked.rules().yearsAfterDeath(), category));
    }

    private Opening afterLife(Category category, Optional<NamedPerson> subject, int years, int fromBirth) {
        Optional<Life> life = subject.map(person -> Life.of(person, asked));
        if (life.isPresent() && life.get() instanceof Life.Dead(LocalDate on)) {
            return from(on, years, category);
        }
        return subject.filter(person -> person.identity() != Stated.NO)
                .filter(person -> person.knownDeath().isEmpty())
                .flatMap(NamedPerson::birth)
                .flatMap(UncertainDate::latestForProtection)
                .map(birth -> from(birth, fromBirth, category))
                .orElseGet(() -> noAnchor(category));
    }

    private static Opening sooner(Opening period, Optional<Opening> afterDeath) {
        return afterDeath
                .filter(death -> Opening.latest(List.of(death, period)).equals(period))
                .orElse(period);
    }

    private Opening from(LocalDate day, int years, Category category) {
        return new Opening.From(Years.after(day, years), bases(category));
    }

    private List<Basis> bases(Category category) {
        List<Basis> bases = new ArrayList<>(List.of(category.basis()));
        if (asked.isOfInstitution()) {
            bases.add(Basis.OWN_FONDS);
        }
        return bases;
    }

    private static Opening noAnchor(Category category) {
        return Opening.undecidable(Basis.NO_ANCHOR, category.basis());
    }
}
