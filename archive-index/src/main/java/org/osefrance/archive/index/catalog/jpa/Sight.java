package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.AccessGate.Aspect;
import org.osefrance.archive.index.catalog.RecordLine;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.RecordVersion;

/** What of a line of records a viewer gets to see. */
final class Sight {

    private final AccessGate gate;

    Sight(AccessGate gate) {
        this.gate = gate;
    }

    /** The last unit of a line, with those above it that may be seen; empty when it may not, or the line is empty. */
    Optional<UnitView> unit(Viewer viewer, List<RecordVersion<Description>> line) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        AccessDecision decision = gate.decide(viewer, RecordLine.of(line), Aspect.DESCRIPTION);
        if (!opens(decision)) {
            return Optional.empty();
        }
        List<Description> ancestors = new ArrayList<>();
        for (int depth = 1; depth < line.size(); depth++) {
            AccessDecision above = gate.decide(viewer, RecordLine.of(line.subList(0, depth)), Aspect.DESCRIPTION);
            if (opens(above)) {
                ancestors.add(shown(line.get(depth - 1).record(), above));
            }
        }
        RecordVersion<Description> unit = line.getLast();
        return Optional.of(new UnitView(shown(unit.record(), decision), unit.number(), ancestors, decision));
    }

    /** Whether a unit may be seen. */
    boolean maySeeUnit(Viewer viewer, RecordLine line) {
        return opens(gate.decide(viewer, line, Aspect.DESCRIPTION));
    }

    /**
     * The decision on a page or file; empty when it may not be seen. A page of which a part is withheld is closed as a whole
     * until its parts can be shown apart.
     *
     * @param parts facts of the lines and passages of a page
     */
    Optional<AccessDecision> page(Viewer viewer, RecordLine page, List<AccessFacts> parts) {
        AccessDecision decision = gate.decide(viewer, page, Aspect.PAGE);
        boolean whole =
                decision.outcome() == Outcome.ALLOW && parts.stream().allMatch(part -> isOpen(viewer, page.with(part)));
        return whole ? Optional.of(decision) : Optional.empty();
    }

    private boolean isOpen(Viewer viewer, RecordLine part) {
        return gate.decide(viewer, part, Aspect.PAGE).outcome() == Outcome.ALLOW;
    }

    static boolean opens(AccessDecision decision) {
        return decision.outcome() == Outcome.ALLOW || decision.outcome() == Outcome.ALLOW_REDACTED;
    }

    /** Policy P5: a title that names a person is shown without the name. Where the name stands nobody has marked. */
    private static Description shown(Description unit, AccessDecision decision) {
        if (decision.outcome() != Outcome.ALLOW_REDACTED) {
            return unit;
        }
        return new Description(
                unit.id(),
                unit.level(),
                unit.parent(),
                unit.reference(),
                unit.reference(),
                unit.dates(),
                unit.genre(),
                unit.languages(),
                "");
    }
}
