package org.osefrance.archive.index.catalog.jpa;

import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.ArchivalRecord;
import org.osefrance.archive.schemas.record.RecordVersion;

/**
 * One transaction at the desk. Record versions are kept back and written together; outbox rows come last, because from
 * their first one on every other writer waits.
 */
final class Writing {

    /** The lock of the trigger {@code write_in_turn}, held until the transaction ends. */
    private static final int TURN = 1912;

    private static final String LOCK_ALL = "select id from record where id = any(:ids) order by id for update";

    /** Asked after the locking, because one question would answer from before it waited. */
    private static final String ALL = """
            select r.id, r.fonds, cast(v.document as text)
              from record r
              join record_version v on v.record = r.id and v.number = r.version
             where r.id = any(:ids)
            """;

    private static final String NUMBERS = """
            update record set version = newest.number
              from unnest(cast(:ids as text[]), cast(:numbers as integer[])) as newest (id, number)
             where record.id = newest.id
            """;

    private final StatelessSession session;
    private final RecordJson json;
    private final Signature signature;
    private final Instant now;
    private final List<Note> notes = new ArrayList<>();
    private final Set<RecordId> denied = new TreeSet<>();
    private final List<PremisEvent> events = new ArrayList<>();
    private final List<Object> rows = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Writing(StatelessSession session, RecordJson json, Signature signature, Instant now) {
        this.session = session;
        this.json = json;
        this.signature = signature;
        this.now = now;
    }

    StatelessSession session() {
        return session;
    }

    Signature signature() {
        return signature;
    }

    String author() {
        return signature.author();
    }

    Instant now() {
        return now;
    }

    /** A new record, with the row of its own table. */
    <R extends ArchivalRecord> void add(R record, AccessFacts access, RecordId fonds, Object row, Change change) {
        rows.add(new RecordRow(record, 1, fonds.value()));
        version(new RecordVersion<>(1, record, access, signature.author(), signature.reason(), now), change);
        rows.add(row);
    }

    /** A row that belongs to a new record. */
    void add(Object row) {
        rows.add(row);
    }

    /** The next version of a record; its own row is the caller's to change. */
    int revise(RecordVersion<?> current, ArchivalRecord record, AccessFacts access, Change change) {
        int number = current.number() + 1;
        RecordVersion<?> next =
                new RecordVersion<>(number, record, access, signature.author(), signature.reason(), now);
        version(next, change);
        session.createNativeMutationQuery("update record set version = :number where id = :id")
                .setParameter("number", number)
                .setParameter("id", record.id().value())
                .executeUpdate();
        return number;
    }

    /**
     * The same, with the number of the version kept back like the version itself, for many records at once: none of them may be
     * {@link #lock locked} again before the next {@link #flush}.
     */
    int reviseLater(RecordVersion<?> current, ArchivalRecord record, AccessFacts access, Change change) {
        int number = current.number() + 1;
        version(new RecordVersion<>(number, record, access, signature.author(), signature.reason(), now), change);
        numbers.put(record.id().value(), number);
        return number;
    }

    /** A change that is not a version of a record. */
    void note(RecordId record, Change change, int version) {
        notes.add(new Note(record, change, version));
    }

    /** Something that was done, for the history of an object. */
    void did(PremisEvent event) {
        events.add(event);
    }

    /** Writes what was kept back so far, for queries that have to see it. */
    void flush() {
        Rows.insert(session, rows);
        if (!numbers.isEmpty()) {
            session.createNativeMutationQuery(NUMBERS)
                    .setParameter("ids", numbers.keySet().toArray(String[]::new))
                    .setParameter("numbers", numbers.values().toArray(Integer[]::new))
                    .executeUpdate();
            numbers.clear();
        }
    }

    /** Closes units until the index has followed this transaction. */
    void deny(Collection<RecordId> units) {
        denied.addAll(units);
    }

    /** Writes the rest and the outbox rows, and the units that are closed by this transaction. */
    void finish(Collection<RecordId> closed) {
        flush();
        deny(closed);
        numberEvents();
        session.doWork(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into outbox (record, change, version) values (?, ?, ?)")) {
                for (Note note : notes) {
                    insert.setString(1, note.record().value());
                    insert.setString(2, note.change().name());
                    insert.setInt(3, note.version());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (PreparedStatement insert = connection.prepareStatement("insert into deny_unit (unit, position)"
                    + " values (?, (select max(position) from outbox))"
                    + " on conflict (unit) do update set position = excluded.position")) {
                for (RecordId unit : denied) {
                    insert.setString(1, unit.value());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Events are numbered within their object. Who draws the numbers has the turn that outbox rows are written in. */
    private void numberEvents() {
        if (events.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (Statement turn = connection.createStatement()) {
                turn.execute("select pg_advisory_xact_lock(" + TURN + ")");
            }
        });
        Map<String, Integer> last = new HashMap<>();
        session.createSelectionQuery(
                        "select key.object, max(key.number) from EventRow where key.object in :objects group by key.object",
                        Object[].class)
                .setParameterList(
                        "objects",
                        events.stream()
                                .map(event -> event.object().value())
                                .distinct()
                                .toList())
                .list()
                .forEach(row -> last.put((String) row[0], (Integer) row[1]));
        for (PremisEvent event : events) {
            int number = last.merge(event.object().value(), 1, Integer::sum);
            rows.add(new EventRow(event, number));
            note(event.object(), Change.EVENT, number);
        }
        events.clear();
        flush();
    }

    /** The current version of a record, locked until the transaction ends. */
    Current lock(RecordId record) {
        RecordRow row = session.get(RecordRow.class, record.value(), LockMode.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new UnknownRecordException(record);
        }
        VersionRow version = session.get(VersionRow.class, new VersionRow.Key(row.id, row.version));
        return new Current(json.read(version.document), new RecordId(row.fonds));
    }

    /** The same for many, in the order of their ids; without those that are not there. */
    SortedMap<RecordId, Current> lockAll(Collection<RecordId> records) {
        String[] ids = records.stream().map(RecordId::value).toArray(String[]::new);
        SortedMap<RecordId, Current> found = new TreeMap<>();
        session.createNativeQuery(LOCK_ALL, String.class)
                .setParameter("ids", ids)
                .list();
        session.createNativeQuery(ALL, Object[].class)
                .setParameter("ids", ids)
                .list()
                .forEach(row -> found.put(
                        new RecordId((String) row[0]),
                        new Current(json.read((String) row[2]), new RecordId((String) row[1]))));
        return found;
    }

    private void version(RecordVersion<?> version, Change change) {
        rows.add(new VersionRow(version, json.write(version)));
        notes.add(new Note(version.record().id(), change, version.number()));
    }

    /** A record as it stands. */
    record Current(RecordVersion<?> version, RecordId fonds) {

        /** The version as one of a given kind of record. */
        <R extends ArchivalRecord> RecordVersion<R> as(Class<R> kind) {
            return cast(version, kind);
        }

        static <R extends ArchivalRecord> RecordVersion<R> cast(RecordVersion<?> version, Class<R> kind) {
            if (!kind.isInstance(version.record())) {
                throw new UnknownRecordException(version.record().id());
            }
            return new RecordVersion<>(
                    version.number(),
                    kind.cast(version.record()),
                    version.access(),
                    version.author(),
                    version.reason(),
                    version.madeAt());
        }
    }

    private record Note(RecordId record, Change change, int version) {}
}
