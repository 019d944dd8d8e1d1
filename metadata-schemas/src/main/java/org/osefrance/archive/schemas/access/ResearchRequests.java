package org.osefrance.archive.schemas.access;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.time.UncertainDate;

/** P3: research requests stay closed for 25 years after they are closed, then are reviewed, and are never released. */
final class ResearchRequests {

    private ResearchRequests() {}

    /** An open request is closed to the public; totals are decided by their size. */
    static Opening opening(Matter.ResearchRequest request, Case asked) {
        if (asked.view() == View.STATISTICS) {
            return Opening.always(Basis.RESEARCH_REQUESTS);
        }
        if (request.closed().isEmpty()) {
            return Opening.closed(Basis.RESEARCH_REQUESTS);
        }
        return request.closed()
                .flatMap(UncertainDate::latestForProtection)
                .filter(day -> !day.isAfter(asked.day()))
                .<Opening>map(day -> new Opening.From(
                        Years.after(day, asked.rules().requestYears()), List.of(Basis.RESEARCH_REQUESTS)))
                .orElseGet(() -> Opening.undecidable(Basis.NO_ANCHOR, Basis.RESEARCH_REQUESTS));
    }

    /** The years over, an archivist reviews before anybody reads. */
    static Finding onsite(Case asked) {
        return asked.view() == View.STATISTICS ? Finding.passes() : Finding.reviewUntilLatest(Basis.RESEARCH_REQUESTS);
    }

    /** Never on the web, but for totals. */
    static Finding online(Case asked) {
        return asked.matter() instanceof Matter.ResearchRequest && asked.view() != View.STATISTICS
                ? new Finding.Closes(Outcome.DENY, new OpeningDay.Never(), List.of(Basis.RESEARCH_REQUESTS))
                : Finding.passes();
    }

    /** A total over few cases points at people. */
    static Finding total(Optional<Integer> cases, Case asked) {
        return cases.filter(number -> number >= asked.rules().smallestTotal()).isPresent()
                ? Finding.passes()
                : Finding.denied(Basis.SMALL_GROUP);
    }
}
