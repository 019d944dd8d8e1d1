package org.osefrance.archive.portal.objection;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.access.Objection;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Writes into the access facts of a record what all objections against it come to: one that is upheld keeps it hidden, one
 * that waits hides it meanwhile, and only when there is neither does a rejection let it show.
 */
final class RecordHider {

    /** Who hides while nobody has decided. */
    static final String AUTHOR = "objections";

    /** Any number that no other lock of the archive has. */
    private static final int LOCK = 1_978;

    private final Tables tables;
    private final Register register;
    /** One at a time here: each needs a second connection for the register, and the pool is not to run dry. */
    private final ReentrantLock turn = new ReentrantLock();

    RecordHider(Tables tables, Register register) {
        this.tables = tables;
        this.register = register;
    }

    /**
     * Lets the record of an objection follow what was decided.
     *
     * @param author who signs it
     */
    void follow(long number, String author) {
        turn.lock();
        try {
            tables.inTransaction(connection -> {
                // Two who decide on one record must not overtake each other between looking and writing.
                Tables.list(connection, "select pg_advisory_xact_lock(?)", row -> "", (long) LOCK);
                Optional<TakeDown> asked = TakeDownRows.list(connection, "number = ? and not applied", number).stream()
                        .findFirst();
                if (asked.isPresent()) {
                    RecordId record = asked.get().matter().record().orElseThrow();
                    wanted(TakeDownRows.list(connection, "record = ?", record.value()))
                            .ifPresent(facts -> write(record, facts, new Signature(author, "objection " + number)));
                    Tables.change(connection, "update objection set applied = true where number = ?", number);
                }
                return number;
            });
        } finally {
            turn.unlock();
        }
    }

    /** Does what was not finished when the archive ended. */
    void finish() {
        List<Long> unfinished = tables.inTransaction(connection -> Tables.list(
                connection, "select number from objection where not applied order by number", row -> row.getLong(1)));
        unfinished.forEach(number -> follow(number, AUTHOR));
    }

    /** What objections come to; empty where none has touched the record. */
    static Optional<Objection> wanted(List<TakeDown> all) {
        if (all.stream().anyMatch(RecordHider::isUpheld)) {
            return Optional.of(Objection.UPHELD);
        }
        if (all.stream().anyMatch(TakeDown::hides)) {
            return Optional.of(Objection.PENDING);
        }
        boolean touched = all.stream()
                .anyMatch(asked -> asked.standing().hiding() == Hiding.HIDDEN
                        || asked.standing().outcome().equals(Optional.of(Outcome.UPHELD)));
        return touched ? Optional.of(Objection.REJECTED) : Optional.empty();
    }

    private static boolean isUpheld(TakeDown asked) {
        return !asked.waits() && asked.standing().outcome().equals(Optional.of(Outcome.UPHELD));
    }

    private void write(RecordId record, Objection wanted, Signature signature) {
        try {
            register.changeAccess(List.of(record), facts -> facts.objection(wanted), signature);
        } catch (UnknownRecordException erasedMeanwhile) {
            // Nothing is left that could show.
            return;
        }
    }
}
