package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.DescriptionDesk;
import org.osefrance.archive.index.catalog.FileState;
import org.osefrance.archive.index.catalog.FileState.Progress;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.RecordVersion;

/** Many units at once over PostgreSQL, in two questions each. */
record JpaDescriptionDesk(Sessions sessions, RecordJson json, FactsReader facts, AccessGate gate)
        implements DescriptionDesk {

    /** A mailbox has a page without an image by its nature: its letters are items of their own. */
    private static final String STATES = """
            select f.id, f.item,
                   bool_or(p.id is null or p.state = 'WAITING') as under_way,
                   coalesce(bool_or(p.state = 'UNREAD' or p.state = 'NO_IMAGE'
                       and v.document -> 'record' ->> 'mediaType'
                           not in ('application/mbox', 'application/vnd.ms-outlook-pst')), false) as failed
              from accepted_file f
              join record r on r.id = f.id
              join record_version v on v.record = r.id and v.number = r.version
              left join page p on p.file = f.id
             where f.id = any(:ids)
             group by f.id, f.item
            """;

    private static final int MOST = 10_000;

    private static final String CURRENT = """
            select asked.id, cast(v.document as text)
              from unnest(cast(:ids as text[])) with ordinality as asked (id, place)
              join description d on d.id = asked.id
              join record r on r.id = d.id
              join record_version v on v.record = r.id and v.number = r.version
             order by asked.place
            """;

    @Override
    public Map<RecordId, FileState> states(Viewer viewer, Collection<RecordId> files) {
        if (!viewer.seesClosed() || files.isEmpty()) {
            return Map.of();
        }
        return sessions.read(session -> {
            List<Object[]> rows = rows(session, STATES, files);
            Set<String> undescribed = undescribed(session, rows);
            Map<RecordId, FileState> states = new HashMap<>();
            rows.forEach(row -> states.put(
                    new RecordId((String) row[0]),
                    new FileState(
                            new RecordId((String) row[1]),
                            progress((Boolean) row[2], (Boolean) row[3]),
                            undescribed.contains((String) row[1]))));
            return states;
        });
    }

    private static Progress progress(boolean underWay, boolean failed) {
        if (underWay) {
            return Progress.UNDER_WAY;
        }
        return failed ? Progress.FAILED : Progress.DONE;
    }

    private Set<String> undescribed(StatelessSession session, List<Object[]> rows) {
        Standings standings = new Standings(session, facts, gate);
        Set<RecordId> items = new HashSet<>();
        rows.forEach(row -> items.add(new RecordId((String) row[1])));
        Set<String> undescribed = new HashSet<>();
        rows(session, Lines.UNIT_FACTS_ALONE, items).forEach(row -> {
            if (OutlookTable.isUndescribed(standings.unit((String) row[1]))) {
                undescribed.add((String) row[0]);
            }
        });
        return undescribed;
    }

    @Override
    public List<RecordVersion<?>> listCurrent(Viewer viewer, Collection<RecordId> units) {
        if (!viewer.seesClosed() || units.isEmpty()) {
            return List.of();
        }
        return sessions.read(session -> {
            List<RecordVersion<?>> found = new ArrayList<>();
            rows(session, CURRENT, units).forEach(row -> found.add(json.read((String) row[1])));
            return found;
        });
    }

    @Override
    public Map<String, RecordId> holders(Viewer viewer, Collection<String> digests) {
        if (!viewer.seesClosed() || digests.isEmpty()) {
            return Map.of();
        }
        return sessions.read(session -> {
            Map<String, RecordId> found = new HashMap<>();
            session.createNativeQuery(
                            "select sha512, item from accepted_file where sha512 = any(:digests)", Object[].class)
                    .setParameter("digests", digests.toArray(String[]::new))
                    .list()
                    .forEach(row -> found.put((String) row[0], new RecordId((String) row[1])));
            return found;
        });
    }

    @Override
    public List<String> foretellReferences(Viewer viewer, String into, int count) {
        if (count > MOST) {
            throw new IllegalArgumentException(count + " references asked for; at most " + MOST + " can be had");
        }
        return viewer.seesClosed() ? sessions.read(session -> foretell(session, into, count)) : List.of();
    }

    /** As an acceptance numbers them: what an archivist gave away is passed over. */
    private static List<String> foretell(StatelessSession session, String into, int count) {
        List<Object[]> unit = session.createNativeQuery(
                        "select next_child, level from description where reference = :into", Object[].class)
                .setParameter("into", into)
                .list();
        if (!unit.isEmpty() && unit.getFirst()[1].equals("ITEM")) {
            return List.of();
        }
        long next = unit.isEmpty() ? 1 : ((Number) unit.getFirst()[0]).longValue();
        Set<String> taken = new HashSet<>(session.createNativeQuery(
                        "select d.reference from description d join description p on p.id = d.parent"
                                + " where p.reference = :into",
                        String.class)
                .setParameter("into", into)
                .list());
        List<String> free = new ArrayList<>();
        while (free.size() < count) {
            String candidate = into + "/" + next++;
            if (!taken.contains(candidate)) {
                free.add(candidate);
            }
        }
        return free;
    }

    private static List<Object[]> rows(StatelessSession session, String sql, Collection<RecordId> ids) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("ids", ids.stream().map(RecordId::value).toArray(String[]::new))
                .list();
    }
}
