package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.osefrance.archive.index.catalog.IncompleteRestorationException;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Restoration;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.record.RecordVersion;

/** A restoration in one transaction. The tables around the documents are made when all documents are there. */
final class JpaRestoration implements Restoration {

    private static final int BATCH = 500;

    private final StatelessSession session;
    private final Transaction transaction;
    private final RecordJson json;
    private final List<Object> waiting = new ArrayList<>();
    private final Readings readings;
    private final Writing writing;
    private boolean assembled;

    JpaRestoration(StatelessSession session, RecordJson json, Writing writing) {
        this.session = session;
        this.json = json;
        this.writing = writing;
        this.readings = new Readings(writing);
        this.transaction = session.beginTransaction();
        session.createNativeMutationQuery("lock table record in exclusive mode").executeUpdate();
        if (session.createNativeQuery("select exists (select from record)", Boolean.class)
                .getSingleResult()) {
            close();
            throw new IncompleteRestorationException(
                    "The database holds a catalogue already; a catalogue is brought back into an empty one only.");
        }
    }

    static Signature signature() {
        return new Signature("restore", "brought back from the store");
    }

    @Override
    public void add(RecordVersion<?> version) {
        waiting.add(new VersionRow(version, json.write(version)));
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    @Override
    public void add(RecordId page, int image, PageText text, String location) {
        assemble();
        readings.add(page, OptionalInt.of(image), text, location, OptionalInt.empty());
        writing.flush();
    }

    @Override
    public void add(PremisEvent event, int number) {
        waiting.add(new EventRow(event, number));
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    @Override
    public void finish() {
        assemble();
        flush();
        refuseGaps("premis_event", "object", "An event");
        Assembly.settle(session);
        transaction.commit();
    }

    @Override
    public void close() {
        try (session) {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }

    private void flush() {
        Rows.insert(session, waiting);
    }

    private void assemble() {
        if (!assembled) {
            assembled = true;
            flush();
            refuseGaps("record_version", "record", "A version");
            new Assembly(session, json).run();
        }
    }

    private void refuseGaps(String table, String owner, String what) {
        Optional<String> gap = session.createNativeQuery(
                        "select %2$s from %1$s group by %2$s having max(number) <> count(*) order by %2$s limit 1"
                                .formatted(table, owner),
                        String.class)
                .uniqueResultOptional();
        if (gap.isPresent()) {
            throw new IncompleteRestorationException(what + " of " + gap.get() + " is missing in the store.");
        }
    }
}
