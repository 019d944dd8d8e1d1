package org.osefrance.archive.index.catalog.jpa;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osefrance.archive.index.catalog.ClosedUnits;
import org.osefrance.archive.index.catalog.Outbox;
import org.osefrance.archive.index.catalog.OutboxEntry;
import org.osefrance.archive.schemas.identifier.RecordId;

/** The outbox and the units closed in it. */
final class JpaOutbox implements Outbox, ClosedUnits {

    /**
     * Everything before the first row whose transaction is not older than all running ones. Before, not without: leaving
     * rows out of the middle would let a follower pass them by.
     */
    private static final String SAFE = " position < coalesce((select min(position) from outbox"
            + " where xid >= pg_snapshot_xmin(pg_current_snapshot())), 9223372036854775807) ";

    /** Under this name {@code mirror_state} keeps how far entries were dropped. */
    private static final String FORGOTTEN = "forgotten";

    private static final int MOST = 10_000;

    private final Sessions sessions;

    JpaOutbox(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<OutboxEntry> after(long position, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(limit + " entries asked for; 1 to " + MOST + " can be had");
        }
        return sessions.read(session -> session
                .createNativeQuery(
                        "select position, record, change, version from outbox where position > :position and" + SAFE
                                + "order by position limit :limit",
                        Object[].class)
                .setParameter("position", position)
                .setParameter("limit", limit)
                .list()
                .stream()
                .map(row -> new OutboxEntry(
                        ((Number) row[0]).longValue(),
                        new RecordId((String) row[1]),
                        OutboxEntry.Change.valueOf((String) row[2]),
                        ((Number) row[3]).intValue()))
                .toList());
    }

    @Override
    public long newest() {
        return sessions.read(session -> session.createNativeQuery(
                        "select coalesce(max(position), 0) from outbox where" + SAFE, Long.class)
                .getSingleResult());
    }

    @Override
    public long forgotten() {
        return sessions.read(session -> session.createNativeQuery(
                        "select coalesce(max(position), 0) from mirror_state where follower = :follower", Long.class)
                .setParameter("follower", FORGOTTEN)
                .getSingleResult());
    }

    @Override
    public void forgetBelow(long position) {
        sessions.writing(session -> {
            session.createNativeMutationQuery(
                            "insert into mirror_state (follower, position, at) values (:follower, :position, now())"
                                    + " on conflict (follower) do update set position = excluded.position, at = now()"
                                    + " where mirror_state.position < excluded.position")
                    .setParameter("follower", FORGOTTEN)
                    .setParameter("position", position)
                    .executeUpdate();
            session.createNativeMutationQuery("delete from outbox where position < :position")
                    .setParameter("position", position)
                    .executeUpdate();
        });
    }

    @Override
    public Set<RecordId> closedUnits() {
        return sessions.read(
                session -> session.createNativeQuery("select unit from deny_unit", String.class).list().stream()
                        .map(RecordId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public void forgetUpTo(long checkpoint) {
        sessions.writing(
                session -> session.createNativeMutationQuery("delete from deny_unit where position <= :checkpoint")
                        .setParameter("checkpoint", checkpoint)
                        .executeUpdate());
    }
}
