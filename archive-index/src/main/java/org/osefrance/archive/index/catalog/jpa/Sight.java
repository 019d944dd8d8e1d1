package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.AccessGate.Aspect;
import org.osefrance.archive.index.catalog.Announcement;
import org.osefrance.archive.index.catalog.PagePart;
import org.osefrance.archive.index.catalog.Prospect;
import org.osefrance.archive.index.catalog.RecordLine;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.access.Announcing;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.Visibility;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.Masks;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Origin;
import org.osefrance.archive.schemas.record.RecordVersion;

/** What of a line of records a viewer gets to see. */
final class Sight {

    private static final Viewer VISITOR = new Viewer.ReadingRoom("", Optional.empty(), Occasion.UNSAID);

    private final AccessGate gate;

    Sight(AccessGate gate) {
        this.gate = gate;
    }

    /**
     * The last unit of a line, with those above it that may be seen; empty when it may not, the line is empty, or its pages went
     * into another.
     */
    Optional<UnitView> unit(Viewer viewer, List<RecordVersion<Description>> line) {
        if (line.isEmpty() || line.getLast().record().mergedInto().isPresent()) {
            return Optional.empty();
        }
        AccessDecision decision = gate.decide(viewer, RecordLine.of(line), Aspect.DESCRIPTION);
        if (!opens(decision)) {
            return Optional.empty();
        }
        Set<RecordId> closed = new HashSet<>();
        List<Description> ancestors = new ArrayList<>();
        for (int depth = 1; depth < line.size(); depth++) {
            List<RecordVersion<Description>> above = line.subList(0, depth);
            AccessDecision ofAbove = gate.decide(viewer, RecordLine.of(above), Aspect.DESCRIPTION);
            if (opens(ofAbove)) {
                ancestors.add(shown(above.getLast().record(), ofAbove));
                addIfClosed(viewer, above, ofAbove, closed);
            }
        }
        addIfClosed(viewer, line, decision, closed);
        RecordVersion<Description> unit = line.getLast();
        Description shown = shown(unit.record(), decision);
        return Optional.of(
                new UnitView(shown, unit.number(), ancestors, decision, origin(line, shown, ancestors), closed));
    }

    /** The page says who made it also where the unit that says so is closed; its sentence stays with that unit. */
    private static Optional<Origin> origin(
            List<RecordVersion<Description>> line, Description shown, List<Description> ancestors) {
        return line.reversed().stream()
                .map(RecordVersion::record)
                .filter(unit -> unit.origin().isPresent())
                .findFirst()
                .flatMap(said -> Stream.concat(Stream.of(shown), ancestors.stream())
                        .filter(seen -> seen.id().equals(said.id()))
                        .findFirst()
                        .flatMap(Description::origin)
                        .or(() -> said.origin().map(Origin::withoutWords)));
    }

    /** The same names withheld, or none: then it is what the public is shown. */
    private void addIfClosed(
            Viewer viewer, List<RecordVersion<Description>> line, AccessDecision own, Set<RecordId> closed) {
        if (isMoreThanPublic(viewer)
                && gate.decide(Viewer.anyone(), RecordLine.of(line), Aspect.DESCRIPTION)
                                .outcome()
                        != own.outcome()) {
            closed.add(line.getLast().record().id());
        }
    }

    /** Whether it has to be asked what the public is shown: what the archive itself reads is shown to nobody. */
    static boolean isMoreThanPublic(Viewer viewer) {
        return !(viewer instanceof Viewer.Public || viewer instanceof Viewer.Machinery);
    }

    /** What may be told of a unit that may not be seen; empty unless it was announced and what closes it may be told. */
    Optional<Announcement> announcement(Viewer viewer, List<RecordVersion<Description>> line) {
        RecordLine asked = RecordLine.of(line);
        if (line.isEmpty() || line.getLast().record().mergedInto().isPresent()) {
            return Optional.empty();
        }
        if (!Announcing.isAllowed(asked.facts()) || maySeeUnit(viewer, asked)) {
            return Optional.empty();
        }
        Visibility days = gate.visibility(asked.facts(), Aspect.DESCRIPTION);
        AccessDecision online = gate.decide(Viewer.anyone(), asked, Aspect.DESCRIPTION);
        AccessDecision onsite = gate.decide(VISITOR, asked, Aspect.DESCRIPTION);
        Description unit = line.getLast().record();
        return Announcing.mayTell(online) && Announcing.mayTell(onsite)
                ? Optional.of(new Announcement(
                        unit.id(),
                        unit.level(),
                        unit.reference(),
                        Optional.of(unit.title()).filter(title -> Announcing.mayShowTitle(asked.facts())),
                        unit.dates(),
                        unit.genre(),
                        Prospect.of(online, days.openOnline()),
                        Prospect.of(onsite, days.openOnsite())))
                : Optional.empty();
    }

    /** Whether a unit may be seen. */
    boolean maySeeUnit(Viewer viewer, RecordLine line) {
        return opens(gate.decide(viewer, line, Aspect.DESCRIPTION));
    }

    /**
     * The decision on a page or file, and what of it is withheld; empty when it may not be seen. A page shows with its closed
     * parts blank where somebody said where each of them stands; a closed part without a place closes it.
     *
     * @param parts lines and passages of the page
     */
    Optional<Seen> page(Viewer viewer, RecordLine page, List<PagePart> parts) {
        AccessDecision decision = gate.decide(viewer, page, Aspect.PAGE);
        if (!shows(viewer, page, parts, decision)) {
            return Optional.empty();
        }
        List<PagePart> closed =
                parts.stream().filter(part -> !shows(viewer, page, part)).toList();
        List<PixelBox> masks =
                closed.stream().flatMap(part -> part.region().stream()).toList();
        if (masks.size() < closed.size()) {
            return Optional.empty();
        }
        Masks withheld = new Masks(masks);
        boolean more = isMoreThanPublic(viewer)
                && page(Viewer.anyone(), page, parts)
                        .filter(open -> open.masks().equals(withheld))
                        .isEmpty();
        return Optional.of(new Seen(decision, more, withheld));
    }

    /**
     * The decision on a line or passage of a page: the same whether it is asked for by itself or shows in its page.
     *
     * @param line down to the line or passage
     */
    AccessDecision part(Viewer viewer, RecordLine line, boolean ofList) {
        return ofList
                ? gate.decideLine(viewer, line, line.ids().getLast().value())
                : gate.decide(viewer, line, Aspect.PASSAGE);
    }

    /** One's own line may be read; what is withheld with it are the others, and each of those is decided by itself. */
    static boolean shows(Viewer viewer, boolean ofList, AccessDecision decision) {
        return decision.outcome() == Outcome.ALLOW
                || ofList && viewer instanceof Viewer.Family && decision.outcome() == Outcome.ALLOW_REDACTED;
    }

    /** Whether a line or passage may be seen on its page. */
    boolean shows(Viewer viewer, RecordLine page, PagePart part) {
        return shows(viewer, part.line(), part(viewer, page.with(part.id(), part.facts()), part.line()));
    }

    /** With parts withheld a page shows where these are known: every person of a list by a line, or by an archivist. */
    private static boolean shows(Viewer viewer, RecordLine page, List<PagePart> parts, AccessDecision decision) {
        return switch (decision.outcome()) {
            case ALLOW -> true;
            case ALLOW_REDACTED ->
                viewer instanceof Viewer.Family
                        ? AccessGate.isLookedThrough(page.facts())
                        : AccessGate.isDecidedByLines(page.facts(), parts);
            case ALLOW_ONSITE, DENY, REVIEW -> false;
        };
    }

    /**
     * A page that may be seen, and what of it not.
     *
     * @param closed whether the public is not shown it, or with more withheld
     */
    record Seen(AccessDecision decision, boolean closed, Masks masks) {}

    static boolean opens(AccessDecision decision) {
        return decision.outcome() == Outcome.ALLOW || decision.outcome() == Outcome.ALLOW_REDACTED;
    }

    /** Policy P5: a title that names a person is shown without the name. Where the name stands nobody has marked. */
    private static Description shown(Description unit, AccessDecision decision) {
        if (decision.outcome() != Outcome.ALLOW_REDACTED) {
            return unit;
        }
        return unit.titled(unit.reference())
                .holding("")
                .madeBy(unit.origin().map(Origin::withoutWords))
                .lyingIn(Optional.empty());
    }
}
