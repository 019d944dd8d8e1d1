package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.osefrance.archive.schemas.time.UncertainDate;

/** General derogation for archives of the Second World War: decree of 24 December 2015, in force on 28 December. */
final class WarArchives {

    private static final LocalDate IN_FORCE = LocalDate.of(2015, 12, 28);
    private static final UncertainDate WAR_YEARS = UncertainDate.parseEdtf("1939-09-03/1945-05-08");
    private static final Set<Category> OF_POLICE_AND_COURTS =
            Set.of(Category.POLICE_75, Category.POLICE_100, Category.COURT_75, Category.COURT_100);

    private WarArchives() {}

    /** The opening of a file of police or court, sooner when the decree covers it. */
    static Opening shorten(Opening period, Category category, Case asked) {
        boolean covered = OF_POLICE_AND_COURTS.contains(category)
                && asked.facts().rights().derogations().stream().anyMatch(given -> covers(given, asked));
        return covered && period instanceof Opening.From(LocalDate day, List<Basis> bases) && day.isAfter(IN_FORCE)
                ? new Opening.From(IN_FORCE, List.of(Basis.WAR_ARCHIVES, bases.getFirst()))
                : period;
    }

    private static boolean covers(Derogation derogation, Case asked) {
        return switch (derogation) {
            case Derogation.Individual individual -> false;
            case Derogation.SecondWorldWar war ->
                switch (war.article()) {
                    case EXCEPTIONAL_COURTS -> true;
                    case JUDICIAL_POLICE ->
                        asked.substance()
                                .dates()
                                .filter(WarArchives::isOfTheWar)
                                .isPresent();
                    case PROSECUTION_OF_WAR_ACTS ->
                        war.commonLawOnly() == Stated.NO
                                && war.offences()
                                        .filter(WarArchives::isOfTheWar)
                                        .isPresent();
                };
        };
    }

    private static boolean isOfTheWar(UncertainDate date) {
        return date.earliest().isPresent()
                && date.latestForProtection().isPresent()
                && !date.earliest().get().isBefore(WAR_YEARS.earliest().orElseThrow())
                && !date.latestForProtection().get().isAfter(WAR_YEARS.latest().orElseThrow());
    }
}
