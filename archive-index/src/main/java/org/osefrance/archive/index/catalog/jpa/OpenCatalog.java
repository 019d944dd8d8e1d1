package org.osefrance.archive.index.catalog.jpa;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.audit.AuditedCatalog;
import org.osefrance.archive.index.audit.AuditedDescriptionDesk;
import org.osefrance.archive.index.audit.AuditedKnowledgeCatalog;
import org.osefrance.archive.index.audit.AuditedProposals;
import org.osefrance.archive.index.audit.AuditedReleaseDesk;
import org.osefrance.archive.index.audit.AuditedReleaseLists;
import org.osefrance.archive.index.audit.Witness;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.ClosedUnits;
import org.osefrance.archive.index.catalog.DescriptionDesk;
import org.osefrance.archive.index.catalog.Erasure;
import org.osefrance.archive.index.catalog.IncompleteRestorationException;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.index.catalog.MirrorSource;
import org.osefrance.archive.index.catalog.OpenedUnits;
import org.osefrance.archive.index.catalog.Outbox;
import org.osefrance.archive.index.catalog.Outlook;
import org.osefrance.archive.index.catalog.Proposals;
import org.osefrance.archive.index.catalog.PublicDoor;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.ReleaseDesk;
import org.osefrance.archive.index.catalog.ReleaseLists;
import org.osefrance.archive.index.catalog.Restoration;
import org.osefrance.archive.index.catalog.RuleBook;
import org.osefrance.archive.index.catalog.UnitSource;
import org.osefrance.archive.index.catalog.WorkList;
import org.osefrance.archive.schemas.access.AccessRules;
import org.osefrance.archive.schemas.format.json.RecordJson;

/** The catalogue of one database, opened: its ports. Safe for use by several threads. */
public final class OpenCatalog implements AutoCloseable {

    private final Sessions sessions;
    private final JpaPublicDoor door;
    private final Witness witness;
    private final Catalog catalog;
    private final KnowledgeCatalog knowledge;
    private final JpaRegister register;
    private final JpaOutbox outbox;
    private final JpaUnitSource units;
    private final JpaMirrorSource mirror;
    private final OpenedUnits opened;
    private final RecordJson json = new RecordJson();
    private final FactsReader facts;
    private final AccessGate gate;
    private final Clock clock;

    /**
     * Opens the catalogue over a migrated database.
     *
     * @param source a pool of the application role, autocommit off; stays the caller's to close
     * @param clock for the legal day and for the times of writings
     * @param clockIsBehind whether the clock shows a time that has been already, as the audit knows
     * @param witness writes down what is shown beyond the public; no reader is handed out that it does not watch
     */
    public OpenCatalog(DataSource source, Clock clock, BooleanSupplier clockIsBehind, Witness witness) {
        this(source, clock, clock, clockIsBehind, witness);
    }

    /**
     * The same where papers open by another clock than writings are dated by.
     *
     * @param legal the clock that papers open by
     */
    public OpenCatalog(DataSource source, Clock clock, Clock legal, BooleanSupplier clockIsBehind, Witness witness) {
        this.clock = clock;
        this.witness = witness;
        this.facts = new FactsReader(json);
        this.sessions = new Sessions(source);
        this.door = new JpaPublicDoor(sessions);
        this.gate = new AccessGate(
                new AccessRules(JpaRuleBook.read(sessions).rules()), legal, door::isClosed, clockIsBehind);
        this.catalog = new AuditedCatalog(new JpaCatalog(sessions, json, facts, new Sight(gate)), witness);
        this.knowledge = new AuditedKnowledgeCatalog(new JpaKnowledgeCatalog(sessions, json, facts, gate), witness);
        this.register = new JpaRegister(sessions, json, facts, gate, clock);
        this.outbox = new JpaOutbox(sessions);
        this.units = new JpaUnitSource(sessions, json, facts);
        this.mirror = new JpaMirrorSource(sessions, json, clock);
        this.opened = new JpaOpenedUnits(sessions, facts, gate);
    }

    /** Reading, for viewers. */
    public Catalog catalog() {
        return catalog;
    }

    /** Reading what is known from documents, for viewers. */
    public KnowledgeCatalog knowledge() {
        return knowledge;
    }

    /** What machines propose, for the desk. */
    public Proposals proposals() {
        return new AuditedProposals(new JpaProposals(sessions, json, clock), witness);
    }

    /** What would be seen, for those who decide about it. */
    public ReleaseDesk releaseDesk() {
        return new AuditedReleaseDesk(new JpaReleaseDesk(sessions, json, facts, gate, clock), witness);
    }

    /** The numbers that access is decided by. */
    public RuleBook ruleBook() {
        return new JpaRuleBook(sessions, facts, gate, clock);
    }

    /** What waits for a decision and what is coming, for those who decide. */
    public ReleaseLists releaseLists() {
        return new AuditedReleaseLists(new JpaOutlook(sessions, facts, gate), witness);
    }

    /** Many units at once, for those who describe them. */
    public DescriptionDesk descriptionDesk() {
        return new AuditedDescriptionDesk(new JpaDescriptionDesk(sessions, json, facts, gate), witness);
    }

    /** The lists of the release desk for their follower. */
    public Outlook outlook() {
        return new JpaOutlook(sessions, facts, gate);
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

    /** What single viewers may find beyond what is open, for the search; it shows nothing by itself and is not audited. */
    public OpenedUnits openedUnits() {
        return opened;
    }

    /** Whole units, for followers. */
    public UnitSource units() {
        return units;
    }

    /** Versions and texts, for the mirror in the store. */
    public MirrorSource mirrorSource() {
        return mirror;
    }

    /**
     * Begins to bring a catalogue back into this database.
     *
     * @throws IncompleteRestorationException when it is not empty
     */
    public Restoration restoration() {
        StatelessSession session = sessions.open();
        return new JpaRestoration(
                session, json, new Writing(session, json, JpaRestoration.signature(), clock.instant()));
    }

    /**
     * Erasing, apart from the desk.
     *
     * @param owner connections of the owner of the tables; stays the caller's to close
     */
    public Erasure erasure(DataSource owner) {
        return new OwnerErasure(owner, clock);
    }

    /** Where access is asked, for followers. */
    public AccessGate gate() {
        return gate;
    }

    /** Whether the public is let in at all. */
    public PublicDoor publicDoor() {
        return door;
    }

    /** What the pipeline has still to do. */
    public WorkList workList() {
        return new JpaWorkList(sessions);
    }

    @Override
    public void close() {
        sessions.close();
    }
}
