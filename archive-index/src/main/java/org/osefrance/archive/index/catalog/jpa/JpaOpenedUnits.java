package org.osefrance.archive.index.catalog.jpa;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.AccessGate.Aspect;
import org.osefrance.archive.index.catalog.OpenedUnits;
import org.osefrance.archive.index.catalog.PagePart;
import org.osefrance.archive.index.catalog.RecordLine;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Reads ids and facts of what lies beneath the records that somebody holds rights to, and asks for each. */
final class JpaOpenedUnits implements OpenedUnits {

    private final Sessions sessions;
    private final FactsReader facts;
    private final PartsReader parts;
    private final AccessGate gate;
    private final Sight sight;

    JpaOpenedUnits(Sessions sessions, FactsReader facts, AccessGate gate) {
        this.sessions = sessions;
        this.facts = facts;
        this.parts = new PartsReader(facts);
        this.gate = gate;
        this.sight = new Sight(gate);
    }

    @Override
    public Set<RecordId> listOpened(Viewer viewer) {
        String[] named = named(viewer).map(RecordId::value).distinct().toArray(String[]::new);
        return named.length == 0 ? Set.of() : sessions.read(session -> opened(session, viewer, named));
    }

    private static Stream<RecordId> named(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Family family -> family.grants().stream().flatMap(grant -> grant.records().stream());
            case Viewer.ReadingRoom room ->
                room.reader().stream().flatMap(reader -> reader.agreements().keySet().stream());
            case Viewer.Public() -> Stream.of();
            case Viewer.Staff staff -> Stream.of();
            case Viewer.Machinery(String part) -> Stream.of();
        };
    }

    private Set<RecordId> opened(StatelessSession session, Viewer viewer, String[] named) {
        Set<RecordId> opened = new HashSet<>();
        for (Object[] row : rows(session, Lines.UNIT_LINES, named)) {
            RecordLine unit = line((String) row[1], (String) row[2]);
            // A title that is shown without its names is not searched with them.
            if (gate.decide(viewer, unit, Aspect.DESCRIPTION).outcome() == Outcome.ALLOW) {
                opened.add(new RecordId((String) row[0]));
            }
        }
        String[] placed = Stream.concat(
                        Stream.of(named),
                        session
                                .createNativeQuery(Lines.WHOLES, String.class)
                                .setParameter("ids", named)
                                .list()
                                .stream())
                .toArray(String[]::new);
        for (Object[] row : rows(session, Lines.PAGE_LINES, placed)) {
            RecordLine item = line((String) row[1], (String) row[2]);
            // What the results would have no item to show under is reached by its own address alone.
            if (sight.maySeeUnit(viewer, item)) {
                addPage(viewer, item.with(new RecordId((String) row[0]), facts.read((String) row[3])), row, opened);
            }
        }
        return opened;
    }

    private void addPage(Viewer viewer, RecordLine page, Object[] row, Set<RecordId> opened) {
        List<PagePart> ofPage = parts.read((String) row[4]);
        Optional<Sight.Seen> seen = sight.page(viewer, page, ofPage);
        if (seen.isPresent()) {
            opened.add(page.ids().getLast());
            ofPage.stream()
                    .filter(part -> Sight.shows(
                            viewer, part.line(), sight.part(viewer, page.with(part.id(), part.facts()), part.line())))
                    .forEach(part -> opened.add(part.id()));
        }
    }

    private RecordLine line(String ids, String stated) {
        List<AccessFacts> each = Lines.split(stated).stream().map(facts::read).toList();
        return new RecordLine(Lines.split(ids).stream().map(RecordId::new).toList(), each);
    }

    private static List<Object[]> rows(StatelessSession session, String sql, String[] ids) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("ids", ids)
                .list();
    }
}
