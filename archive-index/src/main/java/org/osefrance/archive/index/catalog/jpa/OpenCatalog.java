package org.osefrance.archive.index.catalog.jpa;

import java.time.Clock;
import javax.sql.DataSource;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.ClosedUnits;
import org.osefrance.archive.index.catalog.Outbox;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.UnitSource;
import org.osefrance.archive.schemas.format.json.RecordJson;

/** The catalogue of one database, opened: its ports. Safe for use by several threads. */
public final class OpenCatalog implements AutoCloseable {

    private final Sessions sessions;
    private final JpaCatalog catalog;
    private final JpaRegister register;
    private final JpaOutbox outbox;
    private final JpaUnitSource units;

    /**
     * Opens the catalogue over a migrated database.
     *
     * @param source a pool of the application role, autocommit off; stays the caller's to close
     * @param clock for the legal day and for the times of writings
     */
    public OpenCatalog(DataSource source, Clock clock) {
        RecordJson json = new RecordJson();
        FactsReader facts = new FactsReader(json);
        AccessGate gate = new AccessGate(clock);
        this.sessions = new Sessions(source);
        this.catalog = new JpaCatalog(sessions, json, facts, new Sight(gate));
        this.register = new JpaRegister(sessions, json, facts, gate, clock);
        this.outbox = new JpaOutbox(sessions);
        this.units = new JpaUnitSource(sessions, json);
    }

    /** Reading, for viewers. */
    public Catalog catalog() {
        return catalog;
    }

    /** Writing. */
    public Register register() {
        return register;
    }

    /** What changed, for followers. */
    public Outbox outbox() {
        return outbox;
    }

    /** What the index may still show and must not. */
    public ClosedUnits closedUnits() {
        return outbox;
    }

    /** Whole units, for followers. */
    public UnitSource units() {
        return units;
    }

    @Override
    public void close() {
        sessions.close();
    }
}
