package org.osefrance.archive.index.catalog.jpa;

import java.time.Instant;
import java.util.Optional;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.PublicDoor;

/**
 * The door as {@code closed_to_public} has it. The home belongs to one process, so the row is read once; nobody closes an
 * archive that is running.
 */
final class JpaPublicDoor implements PublicDoor {

    private final Sessions sessions;
    private volatile Optional<Closure> closure;

    JpaPublicDoor(Sessions sessions) {
        this.sessions = sessions;
        this.closure = sessions.read(session ->
                session.createNativeQuery("select reason, since from closed_to_public", Object[].class).list().stream()
                        .map(row -> new Closure((String) row[0], (Instant) row[1]))
                        .findFirst());
    }

    boolean isClosed() {
        return closure.isPresent();
    }

    @Override
    public Optional<Closure> findClosure() {
        return closure;
    }

    @Override
    public synchronized void open() {
        Optional<Closure> before = closure;
        if (before.isEmpty()) {
            return;
        }
        // First here: the index would otherwise follow the entries below while the gate still answers that all is
        // closed.
        closure = Optional.empty();
        boolean written = false;
        try {
            sessions.writing(session -> {
                session.createNativeMutationQuery("delete from closed_to_public")
                        .executeUpdate();
                session.createNativeMutationQuery("insert into outbox (record, change, version)"
                                + " select r.id, :change, r.version from record r join description d on d.id = r.id"
                                + " where d.parent is null")
                        .setParameter("change", Change.ACCESS.name())
                        .executeUpdate();
            });
            written = true;
        } finally {
            if (!written) {
                closure = before;
            }
        }
    }
}
