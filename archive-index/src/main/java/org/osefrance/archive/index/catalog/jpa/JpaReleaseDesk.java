package org.osefrance.archive.index.catalog.jpa;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.AccessGate.Aspect;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Preview;
import org.osefrance.archive.index.catalog.Preview.PreviewedPage;
import org.osefrance.archive.index.catalog.Rearrangement;
import org.osefrance.archive.index.catalog.RecordLine;
import org.osefrance.archive.index.catalog.Rehearsal;
import org.osefrance.archive.index.catalog.ReleaseDesk;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.RecordVersion;

/** The release desk over PostgreSQL: the very catalogue, asked with other eyes, on another day, in a transaction taken back. */
final class JpaReleaseDesk implements ReleaseDesk {

    /** Nothing it signs is kept. */
    private static final Signature REHEARSAL = new Signature("release desk", "rehearsal");

    private final Sessions sessions;
    private final RecordJson json;
    private final FactsReader facts;
    private final PartsReader parts;
    private final AccessGate gate;
    private final Clock clock;

    JpaReleaseDesk(Sessions sessions, RecordJson json, FactsReader facts, AccessGate gate, Clock clock) {
        this.sessions = sessions;
        this.json = json;
        this.facts = facts;
        this.parts = new PartsReader(facts);
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public Optional<Preview> findPreview(Viewer viewer, RecordId record, Viewer as, LocalDate day) {
        if (!viewer.seesClosed()) {
            return Optional.empty();
        }
        AccessGate then = gate.on(day);
        Catalog own = new JpaCatalog(sessions, json, facts, new Sight(gate));
        Catalog theirs = new JpaCatalog(sessions, json, facts, new Sight(then));
        Optional<PageView> page = own.findPage(viewer, record);
        return page.map(view -> view.page().item())
                .or(() -> Optional.of(record))
                .flatMap(unit -> own.findUnit(viewer, unit))
                .map(unit -> new Look(viewer, as, then, own, theirs, unit).preview(page));
    }

    @Override
    public Optional<Rehearsal> rehearse(
            Viewer viewer, Collection<RecordId> records, UnaryOperator<AccessFacts> change) {
        return viewer.seesClosed()
                ? Optional.of(sessions.rehearse(session -> rehearse(session, records, change)))
                : Optional.empty();
    }

    private Rehearsal rehearse(
            StatelessSession session, Collection<RecordId> records, UnaryOperator<AccessFacts> change) {
        Writing writing = new Writing(session, json, REHEARSAL, JpaRegister.now(clock));
        Map<RecordId, Integer> versions = versions(session, records);
        Map<RecordId, Standings.Standing> before = new Standings(session, facts, gate).of(records);
        int changed = new AccessChange(writing, change).apply(records).size();
        writing.flush();
        Comparison comparison = new Comparison();
        new Standings(session, facts, gate)
                .of(records)
                .forEach((record, after) -> comparison.add(before.getOrDefault(record, after), after));
        return Rehearsal.of(versions, changed, comparison.effects());
    }

    @Override
    public Optional<Rehearsal> rehearse(Viewer viewer, Rearrangement change) {
        return viewer.seesClosed()
                ? Optional.of(sessions.rehearse(session -> rehearse(session, change)))
                : Optional.empty();
    }

    private Rehearsal rehearse(StatelessSession session, Rearrangement change) {
        Writing writing = new Writing(session, json, REHEARSAL, JpaRegister.now(clock));
        Map<RecordId, Standings.Standing> before =
                new Standings(session, facts, gate).of(change.seen().keySet());
        List<RecordId> changed = new Arranging(writing, new KeptClosure(writing, json, facts, gate)).run(change);
        writing.flush();
        Comparison comparison = new Comparison();
        new Standings(session, facts, gate)
                .of(changed)
                .forEach((record, after) -> comparison.add(before.getOrDefault(record, after), after));
        return Rehearsal.of(change.seen(), changed.size(), comparison.effects());
    }

    private static Map<RecordId, Integer> versions(StatelessSession session, Collection<RecordId> records) {
        Map<RecordId, Integer> versions = new HashMap<>();
        session.createNativeQuery("select id, version from record where id = any(:ids)", Object[].class)
                .setParameter("ids", records.stream().map(RecordId::value).toArray(String[]::new))
                .list()
                .forEach(row -> versions.put(new RecordId((String) row[0]), (Integer) row[1]));
        records.stream()
                .filter(record -> !versions.containsKey(record))
                .findFirst()
                .ifPresent(missing -> {
                    throw new UnknownRecordException(missing);
                });
        return versions;
    }

    /** One look at a unit with other eyes. */
    private final class Look {

        private final Viewer viewer;
        private final Viewer as;
        private final AccessGate then;
        private final Catalog own;
        private final Catalog theirs;
        private final UnitView unit;
        private final RecordLine line;

        Look(Viewer viewer, Viewer as, AccessGate then, Catalog own, Catalog theirs, UnitView unit) {
            this.viewer = viewer;
            this.as = as;
            this.then = then;
            this.own = own;
            this.theirs = theirs;
            this.unit = unit;
            this.line =
                    sessions.read(session -> line(session, unit.description().id()));
        }

        Preview preview(Optional<PageView> one) {
            Description description = unit.description();
            return new Preview(
                    description,
                    unit.ancestors(),
                    then.decide(as, line, Aspect.DESCRIPTION),
                    theirs.findUnit(as, description.id()),
                    own.countChildren(viewer, description.id()),
                    theirs.countChildren(as, description.id()),
                    pages(one));
        }

        private List<PreviewedPage> pages(Optional<PageView> one) {
            RecordId item = unit.description().id();
            Map<RecordId, PageView> shown = new HashMap<>();
            theirs.listPages(as, item).forEach(page -> shown.put(page.page().id(), page));
            Map<RecordId, PageFacts> decided = sessions.read(session -> facts(session, item));
            List<PreviewedPage> pages = new ArrayList<>();
            for (PageView page : own.listPages(viewer, item)) {
                RecordId id = page.page().id();
                if (one.isPresent() && !one.get().page().id().equals(id)) {
                    continue;
                }
                PageFacts known = decided.getOrDefault(id, PageFacts.NOTHING_SAID);
                pages.add(new PreviewedPage(
                        page.page(),
                        page.number(),
                        then.decide(as, line.with(id, known.own()), Aspect.PAGE),
                        known.parts(),
                        Optional.ofNullable(shown.get(id)),
                        one.isPresent() ? theirs.findText(as, id) : Optional.empty()));
            }
            return pages;
        }

        private Map<RecordId, PageFacts> facts(StatelessSession session, RecordId item) {
            Map<RecordId, PageFacts> found = new HashMap<>();
            for (Object[] row : session.createNativeQuery(Reading.PAGES, Object[].class)
                    .setParameter("item", item.value())
                    .list()) {
                RecordVersion<?> page = json.read((String) row[0]);
                found.put(
                        page.record().id(),
                        new PageFacts(page.access(), parts.read((String) row[2]).size()));
            }
            return found;
        }

        private RecordLine line(StatelessSession session, RecordId id) {
            return RecordLine.of(
                    session
                            .createNativeQuery(Lines.DOCUMENTS, String.class)
                            .setParameter("id", id.value())
                            .list()
                            .stream()
                            .map(document -> Writing.Current.cast(json.read(document), Description.class))
                            .toList());
        }
    }

    private record PageFacts(AccessFacts own, int parts) {
        static final PageFacts NOTHING_SAID = new PageFacts(AccessFacts.undescribed(), 0);
    }
}
