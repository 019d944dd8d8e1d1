package org.osefrance.archive.index.catalog;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.Visibility;

/**
 * Where the catalogue and the follower ask the one access decision, for the facts of a record and of everything above it.
 * The legal day is that of Europe/Paris.
 */
public final class AccessGate {

    private final Clock clock;

    /** Asks for the day this clock shows. */
    public AccessGate(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether, and as what, a viewer may see something now.
     *
     * @param line facts from the fonds down to the record
     * @param aspect which part of it
     */
    public AccessDecision decide(Viewer viewer, List<AccessFacts> line, Aspect aspect) {
        return new AccessDecision(
                viewer.seesClosed() ? Outcome.ALLOW : Outcome.REVIEW,
                Optional.empty(),
                false,
                List.of(clock.toString()));
    }

    /** When something opens, for the index. */
    public Visibility visibility(List<AccessFacts> line, Aspect aspect) {
        return Visibility.closed(0);
    }

    /** Parts that open apart from one another. */
    public enum Aspect {
        /** Title, dates, scope. */
        DESCRIPTION,
        /** Image and text of a page. */
        PAGE
    }
}
