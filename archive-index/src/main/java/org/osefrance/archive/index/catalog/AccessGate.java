package org.osefrance.archive.index.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.osefrance.archive.schemas.access.AccessChain;
import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.AccessQuestion;
import org.osefrance.archive.schemas.access.AccessRules;
import org.osefrance.archive.schemas.access.View;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.Visibilities;
import org.osefrance.archive.schemas.access.Visibility;

/**
 * Where the catalogue and its followers ask the one access decision: for the facts of a record and of everything above it,
 * on the web, today.
 */
public final class AccessGate {

    /** The days of the law and of the institution's decisions are those of Paris. */
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Paris");

    private final AccessRules rules;
    private final Visibilities visibilities;
    private final Clock clock;

    /** Asks these rules on the day the clock shows. */
    public AccessGate(AccessRules rules, Clock clock) {
        this.rules = rules;
        this.visibilities = new Visibilities(rules);
        this.clock = clock;
    }

    /**
     * Whether, and as what, a viewer may see something now.
     *
     * @param line facts from the fonds down to the record
     * @param aspect which part of it
     */
    public AccessDecision decide(Viewer viewer, List<AccessFacts> line, Aspect aspect) {
        return rules.decideChain(line, AccessQuestion.online(viewer, aspect.view, today()));
    }

    /** When something opens, for the index. */
    public Visibility visibility(List<AccessFacts> line, Aspect aspect) {
        return visibilities.of(new AccessChain(line), aspect.view, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LEGAL_ZONE);
    }

    /** Parts that open apart from one another. */
    public enum Aspect {
        /** Title, dates, scope. */
        DESCRIPTION(View.DESCRIPTION),
        /** Image and text of a page. */
        PAGE(View.PAGE);

        private final View view;

        Aspect(View view) {
            this.view = view;
        }
    }
}
