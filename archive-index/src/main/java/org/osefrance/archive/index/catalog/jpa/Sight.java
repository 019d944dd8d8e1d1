package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.AccessGate.Aspect;
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
        AccessDecision decision = gate.decide(viewer, facts(line), Aspect.DESCRIPTION);
        if (!opens(decision)) {
            return Optional.empty();
        }
        List<Description> ancestors = new ArrayList<>();
        for (int depth = 1; depth < line.size(); depth++) {
            AccessDecision above = gate.decide(viewer, facts(line.subList(0, depth)), Aspect.DESCRIPTION);
            if (opens(above)) {
                ancestors.add(shown(line.get(depth - 1).record(), above));
            }
        }
        RecordVersion<Description> unit = line.getLast();
        return Optional.of(new UnitView(shown(unit.record(), decision), unit.number(), ancestors, decision));
    }

    /** Whether a unit with these facts, below a line, may be seen. */
    boolean maySeeChild(Viewer viewer, List<RecordVersion<Description>> line, AccessFacts child) {
        return opens(gate.decide(viewer, with(line, child), Aspect.DESCRIPTION));
    }

    /**
     * The decision on a page or file below a line; empty when it may not be seen. A page of which a part is withheld is
     * closed as a whole until its parts can be shown apart.
     *
     * @param parts facts of the lines and passages of a page
     */
    Optional<AccessDecision> page(
            Viewer viewer, List<RecordVersion<Description>> line, AccessFacts own, List<AccessFacts> parts) {
        return page(viewer, with(line, own), parts);
    }

    /** The same for a line of facts that ends with those of the page. */
    Optional<AccessDecision> page(Viewer viewer, List<AccessFacts> line, List<AccessFacts> parts) {
        AccessDecision decision = gate.decide(viewer, line, Aspect.PAGE);
        boolean whole =
                decision.outcome() == Outcome.ALLOW && parts.stream().allMatch(part -> isOpen(viewer, line, part));
        return whole ? Optional.of(decision) : Optional.empty();
    }

    private boolean isOpen(Viewer viewer, List<AccessFacts> page, AccessFacts part) {
        List<AccessFacts> line = new ArrayList<>(page);
        line.add(part);
        return gate.decide(viewer, line, Aspect.PAGE).outcome() == Outcome.ALLOW;
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

    static List<AccessFacts> facts(List<RecordVersion<Description>> line) {
        return line.stream().map(RecordVersion::access).toList();
    }

    private static List<AccessFacts> with(List<RecordVersion<Description>> line, AccessFacts own) {
        List<AccessFacts> facts = new ArrayList<>(facts(line));
        facts.add(own);
        return facts;
    }
}
