package org.osefrance.archive.index.catalog.jpa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.Outlook;
import org.osefrance.archive.index.catalog.ReleaseLists;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** The lists of the release desk over PostgreSQL: a table beside the records, kept in portions of units with their pages. */
final class JpaOutlook implements Outlook, ReleaseLists {

    private static final int PORTION = 300;
    private static final int MOST = 500;

    private final Sessions sessions;
    private final FactsReader facts;
    private final AccessGate gate;

    JpaOutlook(Sessions sessions, FactsReader facts, AccessGate gate) {
        this.sessions = sessions;
        this.facts = facts;
        this.gate = gate;
    }

    /** What other rules computed is not in step: their version is part of the name. */
    private String follower() {
        return "outlook-" + gate.ruleVersion();
    }

    @Override
    public long position() {
        return sessions.read(session -> session.createNativeQuery(
                        "select coalesce(max(position), 0) from mirror_state where follower = :follower", Long.class)
                .setParameter("follower", follower())
                .getSingleResult());
    }

    @Override
    public void refresh(Collection<RecordId> records, long position) {
        if (!records.isEmpty()) {
            String[] ids = records.stream().map(RecordId::value).distinct().toArray(String[]::new);
            Set<String> units = sessions.read(session -> units(session, ids));
            sessions.writing(session -> OutlookTable.forget(session, ids));
            refreshUnits(List.copyOf(units));
        }
        reached(position);
    }

    @Override
    public void refreshAll(long position) {
        sessions.writing(OutlookTable::clear);
        refreshUnits(sessions.read(
                session -> session.createNativeQuery("select id from description order by id", String.class)
                        .list()));
        reached(position);
    }

    /** Units at and beneath, and those whose pages or parts are concerned. */
    private static Set<String> units(StatelessSession session, String[] ids) {
        List<String> roots = new ArrayList<>(List.of(ids));
        roots.addAll(session.createNativeQuery(Lines.WHOLES, String.class)
                .setParameter("ids", ids)
                .list());
        String[] all = roots.toArray(String[]::new);
        Set<String> units =
                new HashSet<>(session.createNativeQuery("select item from page where id = any(:ids)", String.class)
                        .setParameter("ids", all)
                        .list());
        session.createNativeQuery(Lines.UNIT_IDS, Object[].class)
                .setParameter("ids", all)
                .list()
                .forEach(row -> units.add((String) row[0]));
        return units;
    }

    private void refreshUnits(List<String> units) {
        for (int start = 0; start < units.size(); start += PORTION) {
            String[] portion = units.subList(start, Math.min(start + PORTION, units.size()))
                    .toArray(String[]::new);
            sessions.writing(session -> refresh(session, portion));
        }
    }

    private void refresh(StatelessSession session, String[] units) {
        Standings standings = new Standings(session, facts, gate);
        List<OutlookTable.Row> rows = new ArrayList<>();
        Map<String, String> references = new TreeMap<>();
        for (Object[] row : rows(session, Lines.UNIT_FACTS_ALONE, units)) {
            RecordId unit = new RecordId((String) row[0]);
            references.put(unit.value(), (String) row[3]);
            rows.add(OutlookTable.Row.ofUnit(
                    unit, Optional.ofNullable((String) row[2]), (String) row[3], standings.unit((String) row[1])));
        }
        Map<RecordId, Standings.Standing> found = new TreeMap<>();
        rows(session, Lines.PAGE_FACTS_ALONE, units).forEach(row -> standings.addPage(row, found));
        found.values()
                .forEach(standing -> rows.add(OutlookTable.Row.of(
                        standing,
                        references.getOrDefault(standing.sample().within().value(), ""))));
        OutlookTable.replace(session, units, rows);
    }

    private void reached(long position) {
        sessions.writing(session -> session.createNativeMutationQuery(
                        "insert into mirror_state (follower, position, at) values (:follower, :position, now())"
                                + " on conflict (follower) do update set position = excluded.position, at = excluded.at")
                .setParameter("follower", follower())
                .setParameter("position", position)
                .executeUpdate());
    }

    @Override
    public List<Line> listReleasable(Viewer viewer, Optional<RecordId> after, int limit) {
        return list(viewer, OutlookTable.RELEASABLE, after, limit, today());
    }

    @Override
    public List<Line> listUndescribed(Viewer viewer, Optional<RecordId> after, int limit) {
        return list(viewer, OutlookTable.UNDESCRIBED, after, limit, today());
    }

    @Override
    public List<Line> listNamingLiving(Viewer viewer, Optional<RecordId> after, int limit) {
        return list(viewer, OutlookTable.NAMING_LIVING, after, limit, today());
    }

    @Override
    public List<Line> listComing(Viewer viewer, LocalDate until, Optional<RecordId> after, int limit) {
        return list(viewer, OutlookTable.COMING, after, limit, until);
    }

    @Override
    public long countComing(Viewer viewer, LocalDate until) {
        return viewer.seesClosed()
                ? sessions.read(session -> session.createNativeQuery(OutlookTable.COUNT_COMING, Long.class)
                        .setParameter("today", today())
                        .setParameter("until", until)
                        .getSingleResult())
                : 0;
    }

    private List<Line> list(Viewer viewer, String sql, Optional<RecordId> after, int limit, LocalDate until) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(limit + " lines asked for; 1 to " + MOST + " can be had");
        }
        return viewer.seesClosed()
                ? sessions.read(session -> {
                    NativeQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
                    query.setParameter("today", today());
                    query.setParameter("until", until);
                    query.setParameter("after", after.map(RecordId::value).orElse(""));
                    query.setParameter("limit", limit);
                    List<Object[]> found = query.list();
                    return new OutlookReading(session, new Standings(session, facts, gate)).lines(found);
                })
                : List.of();
    }

    private LocalDate today() {
        return gate.today();
    }

    private static List<Object[]> rows(StatelessSession session, String sql, String[] ids) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("ids", ids)
                .list();
    }
}
