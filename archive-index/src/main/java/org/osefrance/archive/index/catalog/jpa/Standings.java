package org.osefrance.archive.index.catalog.jpa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.AccessGate.Aspect;
import org.osefrance.archive.index.catalog.PagePart;
import org.osefrance.archive.index.catalog.Prospect;
import org.osefrance.archive.index.catalog.Prospect.Extent;
import org.osefrance.archive.index.catalog.RecordLine;
import org.osefrance.archive.index.catalog.Rehearsal.Kind;
import org.osefrance.archive.index.catalog.Rehearsal.Sample;
import org.osefrance.archive.schemas.access.AccessChain;
import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.Stated;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.Visibility;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * How everything at and beneath some records stands towards the public, on the web and in the reading room. Most of it has
 * the same facts, so each different line of facts is asked about once.
 */
final class Standings {

    private static final Viewer ONLINE = Viewer.anyone();
    private static final Viewer ONSITE = new Viewer.ReadingRoom("", Optional.empty(), Occasion.UNSAID);

    private final StatelessSession session;
    private final FactsReader facts;
    private final PartsReader parts;
    private final AccessGate gate;
    private final Sight sight;
    private final Map<Alike, Both> answers = new HashMap<>();

    Standings(StatelessSession session, FactsReader facts, AccessGate gate) {
        this.session = session;
        this.facts = facts;
        this.parts = new PartsReader(facts);
        this.gate = gate;
        this.sight = new Sight(gate);
    }

    /** Both places. */
    record Both(Prospect online, Prospect onsite, Bearing bearing) {}

    /**
     * What else bears on a decision.
     *
     * @param days on which it opens or opened as a whole
     * @param livingUntil until when somebody named is presumed living; empty for nobody
     * @param release the decision that holds for it, its own or one from above
     * @param lookedThrough whether somebody said who is named
     */
    record Bearing(
            Visibility days,
            Optional<LocalDate> livingUntil,
            Optional<ReleaseDecision> release,
            boolean lookedThrough) {}

    /** One record with how it stands. */
    record Standing(Sample sample, Kind kind, Both both) {

        static Standing ofUnit(RecordId unit, Both both) {
            return new Standing(new Sample(unit, unit, Optional.empty()), Kind.UNIT, both);
        }
    }

    /** Every unit, page, line and passage, by id. */
    Map<RecordId, Standing> of(Collection<RecordId> roots) {
        List<String> ids = new ArrayList<>(roots.stream().map(RecordId::value).toList());
        ids.addAll(session.createNativeQuery(Lines.WHOLES, String.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .list());
        Map<RecordId, Standing> found = new TreeMap<>();
        Map<String, String> units = new HashMap<>();
        rows(Lines.UNIT_FACTS, ids).forEach(row -> units.put((String) row[0], (String) row[1]));
        units.forEach((id, line) -> {
            RecordId unit = new RecordId(id);
            found.put(unit, Standing.ofUnit(unit, unit(line)));
        });
        rows(Lines.PAGE_FACTS, ids).forEach(row -> addPage(row, found));
        return found;
    }

    /** One unit by its line of facts. */
    Both unit(String line) {
        return ofUnit(Lines.split(line));
    }

    /** A page with its lines and passages, as {@link Lines#PAGE_FACTS} brings it. */
    void addPage(Object[] row, Map<RecordId, Standing> found) {
        RecordId page = new RecordId((String) row[0]);
        RecordId item = new RecordId((String) row[4]);
        List<String> line = new ArrayList<>(Lines.split((String) row[1]));
        line.add((String) row[2]);
        found.put(page, new Standing(new Sample(page, item, Optional.of(page)), Kind.PAGE, ofPage(line, (String)
                row[3])));
        List<AccessFacts> above = read(line);
        for (PagePart part : parts.read((String) row[3])) {
            found.put(
                    part.id(),
                    new Standing(
                            new Sample(part.id(), item, Optional.of(page)),
                            part.line() ? Kind.LINE : Kind.PASSAGE,
                            ofPart(above, part)));
        }
    }

    private Both ofUnit(List<String> line) {
        return answers.computeIfAbsent(new Alike(line, null), alike -> {
            List<AccessFacts> read = read(line);
            RecordLine asked = new RecordLine(List.of(), read);
            Visibility days = gate.visibility(read, Aspect.DESCRIPTION);
            return new Both(
                    Prospect.of(gate.decide(ONLINE, asked, Aspect.DESCRIPTION), days.openOnline()),
                    Prospect.of(gate.decide(ONSITE, asked, Aspect.DESCRIPTION), days.openOnsite()),
                    bearing(
                            read,
                            days,
                            titleMayName(read) ? gate.namesLivingUntil(read, Optional.empty()) : Optional.empty()));
        });
    }

    private Both ofPage(List<String> line, @Nullable String joined) {
        return answers.computeIfAbsent(new Alike(line, joined == null ? "" : joined), alike -> {
            List<AccessFacts> read = read(line);
            List<PagePart> ofPage = parts.read(joined);
            Visibility days = gate.pageVisibility(read, ofPage);
            // Of a page that is decided by lines each person stands on a line, and is looked at there.
            boolean byLines = AccessGate.isDecidedByLines(read, ofPage);
            return new Both(
                    page(ONLINE, read, ofPage, days.openOnline()),
                    page(ONSITE, read, ofPage, days.openOnsite()),
                    bearing(read, days, byLines ? Optional.empty() : gate.namesLivingUntil(read, Optional.empty())));
        });
    }

    private Prospect page(Viewer viewer, List<AccessFacts> line, List<PagePart> ofPage, long opens) {
        RecordLine asked = new RecordLine(List.of(), line);
        AccessDecision decision = gate.decide(viewer, asked, Aspect.PAGE);
        Optional<Sight.Seen> seen = sight.page(viewer, asked, ofPage);
        Extent extent = seen.map(shown -> shown.masks().isEmpty() ? Extent.WHOLE : Extent.IN_PART)
                .orElse(Extent.CLOSED);
        List<String> bases = extent == Extent.WHOLE || decision.outcome() != AccessDecision.Outcome.ALLOW
                ? decision.bases()
                : ofPage.stream()
                        .map(part -> sight.part(viewer, asked.with(part.id(), part.facts()), part.line()))
                        .filter(part -> part.outcome() != AccessDecision.Outcome.ALLOW)
                        .map(AccessDecision::bases)
                        .findFirst()
                        .orElse(decision.bases());
        return Prospect.of(extent, opens, bases);
    }

    private Both ofPart(List<AccessFacts> page, PagePart part) {
        RecordLine asked = new RecordLine(List.of(), page).with(part.id(), part.facts());
        Visibility days = gate.partVisibility(page, part);
        return new Both(
                Prospect.of(sight.part(ONLINE, asked, part.line()), days.openOnline()),
                Prospect.of(sight.part(ONSITE, asked, part.line()), days.openOnsite()),
                bearing(
                        asked.facts(),
                        days,
                        part.line()
                                ? gate.namesLivingUntil(
                                        asked.facts(), Optional.of(part.id().value()))
                                : Optional.empty()));
    }

    private static Bearing bearing(List<AccessFacts> line, Visibility days, Optional<LocalDate> livingUntil) {
        return new Bearing(
                days,
                livingUntil,
                new AccessChain(line).effective().publication().release(),
                AccessGate.isLookedThrough(line));
    }

    private static boolean titleMayName(List<AccessFacts> line) {
        return !new AccessChain(line).effective().naming().titleNamesPersons().equals(Optional.of(Stated.NO));
    }

    private List<AccessFacts> read(List<String> line) {
        return line.stream().map(facts::read).toList();
    }

    private List<Object[]> rows(String sql, List<String> ids) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("ids", ids.toArray(String[]::new))
                .list();
    }

    /** Facts of one line; {@code parts} tells pages from units. */
    private record Alike(List<String> line, @Nullable String parts) {}
}
