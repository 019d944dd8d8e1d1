package org.osefrance.archive.index.catalog.jpa;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.MirrorSource;
import org.osefrance.archive.index.catalog.OutboxEntry;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Versions, texts and events for the mirror, and its place in {@code mirror_state}. */
final class JpaMirrorSource implements MirrorSource {

    private static final String FOLLOWER = "store";
    private static final int SLICE = 500;
    private static final String VERSIONS = "select v.record, v.number, r.fonds, cast(v.document as text)"
            + " from record_version v join record r on r.id = v.record ";

    private final Sessions sessions;
    private final RecordJson json;
    private final Clock clock;

    JpaMirrorSource(Sessions sessions, RecordJson json, Clock clock) {
        this.sessions = sessions;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public long position() {
        return sessions.read(session -> session.createNativeQuery(
                        "select coalesce(max(position), 0) from mirror_state where follower = :follower", Long.class)
                .setParameter("follower", FOLLOWER)
                .getSingleResult());
    }

    @Override
    public void moveTo(long position) {
        sessions.writing(session -> session.createNativeMutationQuery(
                        "insert into mirror_state (follower, position, at) values (:follower, :position, :at)"
                                + " on conflict (follower) do update set position = excluded.position, at = excluded.at")
                .setParameter("follower", FOLLOWER)
                .setParameter("position", position)
                .setParameter("at", clock.instant())
                .executeUpdate());
    }

    @Override
    public List<Mirrored> read(List<OutboxEntry> entries) {
        Map<Key, Mirrored> found = new LinkedHashMap<>();
        sessions.read(session -> {
            Map<Key, Mirrored> there = new HashMap<>(versions(session, entries));
            there.putAll(textRows(session, ids(of(Kind.TEXT, entries))));
            there.putAll(eventRows(session, ids(of(Kind.EVENT, entries))));
            for (OutboxEntry entry : entries) {
                Key key = new Key(Kind.of(entry.change()), entry.record().value(), entry.version());
                Mirrored mirrored = there.get(key);
                if (mirrored != null) {
                    found.putIfAbsent(key, mirrored);
                }
            }
            return true;
        });
        return List.copyOf(found.values());
    }

    @Override
    public void readAll(Consumer<Mirrored> sink) {
        sessions.read(session -> {
            slices(session, "select id from record where id > :after order by id limit :limit", records -> {
                List<Object[]> rows = session.createNativeQuery(
                                VERSIONS + "where v.record = any(:ids) order by v.record, v.number", Object[].class)
                        .setParameter("ids", records)
                        .list();
                rows.forEach(row -> sink.accept(version(row)));
            });
            slices(
                    session,
                    "select id from page where id > :after order by id limit :limit",
                    pages -> textRows(session, pages).values().forEach(sink));
            slices(
                    session,
                    "select distinct object from premis_event where object > :after order by object limit :limit",
                    objects -> eventRows(session, objects).values().forEach(sink));
            return true;
        });
    }

    private static void slices(StatelessSession session, String sql, Consumer<String[]> each) {
        String after = "";
        while (true) {
            List<String> ids = session.createNativeQuery(sql, String.class)
                    .setParameter("after", after)
                    .setParameter("limit", SLICE)
                    .list();
            if (ids.isEmpty()) {
                return;
            }
            each.accept(ids.toArray(String[]::new));
            after = ids.getLast();
        }
    }

    private Map<Key, Mirrored> versions(StatelessSession session, List<OutboxEntry> entries) {
        Map<Key, Mirrored> found = new LinkedHashMap<>();
        List<OutboxEntry> versions = of(Kind.VERSION, entries);
        session.createNativeQuery(
                        VERSIONS + "join unnest(cast(:ids as text[]), cast(:numbers as integer[])) w(record, number)"
                                + " on w.record = v.record and w.number = v.number",
                        Object[].class)
                .setParameter(
                        "ids",
                        versions.stream().map(entry -> entry.record().value()).toArray(String[]::new))
                .setParameter(
                        "numbers", versions.stream().map(OutboxEntry::version).toArray(Integer[]::new))
                .list()
                .forEach(row ->
                        found.put(new Key(Kind.VERSION, (String) row[0], ((Number) row[1]).intValue()), version(row)));
        return found;
    }

    private static Map<Key, Mirrored> textRows(StatelessSession session, String[] pages) {
        Map<Key, Mirrored> found = new LinkedHashMap<>();
        Map<String, RecordId> fonds = fonds(session, pages);
        session.createSelectionQuery("from TextRow where key.page in :ids order by key.page, key.number", TextRow.class)
                .setParameterList("ids", List.of(pages))
                .list()
                .forEach(text -> {
                    String page = text.key.page();
                    found.put(
                            new Key(Kind.TEXT, page, text.key.number()),
                            new Mirrored.Text(home(fonds, page), new RecordId(page), text.version()));
                });
        return found;
    }

    private static Map<Key, Mirrored> eventRows(StatelessSession session, String[] objects) {
        Map<Key, Mirrored> found = new LinkedHashMap<>();
        Map<String, RecordId> fonds = fonds(session, objects);
        session.createSelectionQuery(
                        "from EventRow where key.object in :ids order by key.object, key.number", EventRow.class)
                .setParameterList("ids", List.of(objects))
                .list()
                .forEach(event -> {
                    String object = event.key.object();
                    found.put(
                            new Key(Kind.EVENT, object, event.key.number()),
                            new Mirrored.Event(home(fonds, object), event.key.number(), event.event()));
                });
        return found;
    }

    private static Map<String, RecordId> fonds(StatelessSession session, String[] records) {
        Map<String, RecordId> fonds = new HashMap<>();
        session.createSelectionQuery("from RecordRow where id in :ids", RecordRow.class)
                .setParameterList("ids", List.of(records))
                .list()
                .forEach(row -> fonds.put(row.id, new RecordId(row.fonds)));
        return fonds;
    }

    /** The fonds something is kept with; what is no record of the catalogue is kept by itself. */
    private static RecordId home(Map<String, RecordId> fonds, String object) {
        RecordId found = fonds.get(object);
        return found == null ? new RecordId(object) : found;
    }

    private Mirrored version(Object[] row) {
        return new Mirrored.Version(new RecordId((String) row[2]), json.read((String) row[3]));
    }

    private static List<OutboxEntry> of(Kind kind, List<OutboxEntry> entries) {
        return entries.stream().filter(entry -> Kind.of(entry.change()) == kind).toList();
    }

    private static String[] ids(List<OutboxEntry> entries) {
        return entries.stream().map(entry -> entry.record().value()).distinct().toArray(String[]::new);
    }

    private enum Kind {
        VERSION,
        TEXT,
        EVENT;

        static Kind of(Change change) {
            return switch (change) {
                // Of what was erased there is no version to be found.
                case DESCRIPTION, ACCESS, FILE, PAGE, KNOWLEDGE, ERASED -> VERSION;
                case TEXT -> TEXT;
                case EVENT -> EVENT;
            };
        }
    }

    private record Key(Kind kind, String record, int number) {}
}
