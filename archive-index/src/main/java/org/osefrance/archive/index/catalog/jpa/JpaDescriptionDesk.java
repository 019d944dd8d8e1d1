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

    private static List<Object[]> rows(StatelessSession session, String sql, Collection<RecordId> ids) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("ids", ids.stream().map(RecordId::value).toArray(String[]::new))
                .list();
    }
}
