package org.osefrance.archive.index.catalog.jpa;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.osefrance.archive.index.audit.Audit;
import org.osefrance.archive.index.audit.MemoryAudit;
import org.osefrance.archive.index.audit.Witness;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.CatalogFixture;
import org.osefrance.archive.index.catalog.ClosedUnits;
import org.osefrance.archive.index.catalog.DescriptionDesk;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.index.catalog.Outbox;
import org.osefrance.archive.index.catalog.Outlook;
import org.osefrance.archive.index.catalog.Proposals;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.ReleaseDesk;
import org.osefrance.archive.index.catalog.ReleaseLists;
import org.osefrance.archive.index.catalog.RuleBook;
import org.osefrance.archive.index.catalog.UnitSource;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseRole;

/** The real catalogue over a database of its own. */
public final class JpaFixture implements CatalogFixture {

    private final HikariDataSource pool;
    private final Witness witness;
    private final OpenCatalog open;

    /** Opens it as the application would. */
    public JpaFixture(Database database, Clock clock) {
        this(database, clock, new MemoryAudit(), () -> false);
    }

    /** Opens it with this audit. */
    public JpaFixture(Database database, Clock clock, Audit audit, BooleanSupplier clockIsBehind) {
        this.pool = database.open(DatabaseRole.APPLICATION, 4);
        this.witness = new Witness(audit, clock);
        this.open = new OpenCatalog(pool, clock, clockIsBehind, witness);
    }

    /** Waits until everything that was refused is in the audit; nothing more can be asked then. */
    public void settle() {
        witness.close();
    }

    /** The opened catalogue. */
    public OpenCatalog open() {
        return open;
    }

    @Override
    public Catalog catalog() {
        return open.catalog();
    }

    @Override
    public KnowledgeCatalog knowledge() {
        return open.knowledge();
    }

    @Override
    public Proposals proposals() {
        return open.proposals();
    }

    @Override
    public Register register() {
        return open.register();
    }

    @Override
    public ReleaseDesk releaseDesk() {
        return open.releaseDesk();
    }

    @Override
    public ReleaseLists releaseLists() {
        return open.releaseLists();
    }

    @Override
    public DescriptionDesk descriptionDesk() {
        return open.descriptionDesk();
    }

    @Override
    public Outlook outlook() {
        return open.outlook();
    }

    @Override
    public RuleBook ruleBook() {
        return open.ruleBook();
    }

    @Override
    public Outbox outbox() {
        return open.outbox();
    }

    @Override
    public UnitSource units() {
        return open.units();
    }

    @Override
    public ClosedUnits closedUnits() {
        return open.closedUnits();
    }

    @Override
    public void close() {
        witness.close();
        open.close();
        pool.close();
    }
}
