package org.osefrance.archive.portal.runtime;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.Audit;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.index.audit.AuditException;
import org.osefrance.archive.index.audit.AuditReport;
import org.osefrance.archive.index.audit.AuditTrail;
import org.osefrance.archive.index.audit.AuditedRegister;
import org.osefrance.archive.index.audit.AuditedSearch;
import org.osefrance.archive.index.audit.LegalClock;
import org.osefrance.archive.index.audit.Witness;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.DescriptionDesk;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.index.catalog.PublicDoor;
import org.osefrance.archive.index.catalog.Rearrangement;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.ReleaseDesk;
import org.osefrance.archive.index.catalog.ReleaseLists;
import org.osefrance.archive.index.catalog.RuleBook;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.WorkList;
import org.osefrance.archive.index.catalog.jpa.OpenCatalog;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseException;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.index.database.EmbeddedPostgres;
import org.osefrance.archive.index.search.Search;
import org.osefrance.archive.index.search.lucene.LuceneIndex;
import org.osefrance.archive.ingest.deposit.DepositLimits;
import org.osefrance.archive.ingest.deposit.DepositShelf;
import org.osefrance.archive.ingest.deposit.Deposits;
import org.osefrance.archive.ingest.deposit.WaitingDeposits;
import org.osefrance.archive.ingest.fixity.Mending;
import org.osefrance.archive.ingest.image.PyramidShelf;
import org.osefrance.archive.ingest.image.Thumbnails;
import org.osefrance.archive.ingest.intake.Acceptance;
import org.osefrance.archive.ingest.intake.Staging;
import org.osefrance.archive.ingest.pipeline.MadeImages;
import org.osefrance.archive.ingest.pipeline.Pipeline;
import org.osefrance.archive.ingest.quarantine.Quarantine;
import org.osefrance.archive.ingest.separator.Separators;
import org.osefrance.archive.ingest.storage.OcflOriginals;
import org.osefrance.archive.ingest.storage.OriginalStore;
import org.osefrance.archive.ingest.storage.StoreFolders;
import org.osefrance.archive.portal.account.Accounts;
import org.osefrance.archive.portal.deposit.DepositTables;
import org.osefrance.archive.portal.deposit.QuarantineTables;
import org.osefrance.archive.portal.fixity.FixityTables;
import org.osefrance.archive.portal.setting.Settings;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.RuleSet;
import org.osefrance.archive.schemas.identifier.RecordId;

/** An archive that is open: its parts, put together by hand, without a web server. Safe for use by several threads. */
public final class Archive implements AutoCloseable {

    private static final ZoneId LEGAL_DAY = ZoneId.of("Europe/Paris");
    private static final Duration TO_FOLLOW = Duration.ofMinutes(5);
    private static final int CONNECTIONS = 12;
    /** Seals what staff prove themselves with; goes with every backup. */
    private static final String ACCOUNT_KEY = "account-secrets.key";

    private final Parts parts;
    private final Settings settings;
    private final Clock clock;
    private final Home home;
    private final Database database;
    private final OcflOriginals store;
    private final AuditKeeping audit;
    private final OpenCatalog catalog;
    private final CountedRegister register;
    private final LuceneIndex index;
    private final Search search;
    private final Tables tables;
    private final Accounts accounts;
    private final PyramidShelf pyramids;
    private final Staging staging;
    private final Quarantine quarantine;
    private final Deposits deposits;
    private final WaitingDeposits waiting;
    private final Thumbnails thumbnails;
    private final Pipeline pipeline;
    private final Followers followers;
    private final Keeping keeping;
    private final Remaking remaking;
    private final Stock stock;

    private Archive(Settings settings, Clock clock, Duration longestLeap, Parts parts)
            throws IOException, InterruptedException {
        this.settings = settings;
        this.clock = clock;
        this.parts = parts;
        this.home = parts.keep(Home.take(settings.home()));
        this.database = startDatabase();
        HikariDataSource pool = parts.keep(database.open(DatabaseRole.APPLICATION, CONNECTIONS));
        home.folder("audit");
        this.audit = parts.keep(AuditKeeping.open(database, pool, home.folder(), clock, longestLeap));
        Witness witness = new Witness(audit.audit(), clock);
        this.catalog = parts.keep(new OpenCatalog(pool, clock, audit.legalClock(), audit::clockIsBehind, witness));
        parts.keep(witness);
        this.register = new CountedRegister(new AuditedRegister(catalog.register(), audit.audit(), clock));
        this.tables = new Tables(pool, clock);
        this.accounts = new Accounts(tables, KeyFile.readOrMake(home.folder().resolve(ACCOUNT_KEY)));
        this.store = parts.keep(
                OcflOriginals.open(new StoreFolders(settings.store(), Staging.inHome(home.folder())), clock));
        this.index = parts.keep(LuceneIndex.openOrBegin(
                home.folder("index"),
                audit.legalClock(),
                () -> catalog.closedUnits().closedUnits()));
        this.search = new AuditedSearch(index.search(catalog.openedUnits()::listOpened), witness);
        this.followers = parts.keep(new Followers(catalog, index, store, clock));
        this.staging = IntakeAssembly.staging(home);
        this.quarantine = Quarantine.open(home.folder("quarantine"), new QuarantineTables(tables), clock);
        this.pyramids = new PyramidShelf(home.folder("derived"));
        pyramids.clearLeftovers();
        ErasureJournal journal = new ErasureJournal(home.folder("staging").resolve("erasure"));
        this.keeping = parts.keep(new Keeping(
                settings,
                store,
                new FixityTables(tables),
                catalog.workList(),
                catalog.catalog(),
                register,
                new MadeImages(catalog.catalog(), register, pyramids, new PipelineToCome(), clock),
                clock));
        FondsErasure erasure = new FondsErasure(catalog, store, keeping.replication(), pyramids, database, journal);
        erasure.finish();
        DepositTables book = new DepositTables(tables);
        PipelineAssembly assembly =
                new PipelineAssembly(settings, home, clock, catalog, register, store, pyramids, book);
        this.pipeline = parts.keep(assembly.over(pool));
        this.remaking = new Remaking(followers, index, pyramids, pipeline, register, audit);
        this.stock = new Stock(database, followers, erasure, pipeline, register);
        this.thumbnails = assembly.thumbnails();
        this.deposits = new Deposits(
                new Acceptance(store, staging, clock),
                new Deposits.Shelves(staging, quarantine, Separators.over(thumbnails)),
                new Deposits.Destination(catalog.catalog(), register, pipeline::expect),
                book,
                clock);
        this.waiting = deposits.waiting(new DepositShelf(DepositShelf.inHome(home.folder())), DepositLimits.USUAL);
        deposits.settleInterrupted();
        waiting.missAbsent();
        parts.keep(new DepositKeeper(waiting, audit.legalClock())).start();
    }

    /**
     * Opens the archive of a home and starts its workers.
     *
     * @throws HomeException when it cannot be opened; nothing is left running then
     */
    public static Archive open(Settings settings) {
        return open(settings, Clock.systemUTC(), LegalClock.MONTH);
    }

    /** With a clock of one's own, and the longest of its leaps that is believed. */
    static Archive open(Settings settings, Clock clock, Duration longestLeap) {
        Parts parts = new Parts();
        try {
            Archive archive = new Archive(settings, clock, longestLeap, parts);
            archive.followers.start();
            if (settings.database().isEmpty()) {
                archive.pipeline.succeed();
            }
            archive.pipeline.start();
            archive.keeping.start();
            return archive;
        } catch (IOException failed) {
            parts.close();
            throw new HomeException(
                    "The archive in " + settings.home() + " cannot be opened: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            parts.close();
            throw new HomeException("Opening the archive in " + settings.home() + " was stopped.", stopped);
        } catch (DatabaseException | AuditException failed) {
            parts.close();
            throw new HomeException(String.valueOf(failed.getMessage()), failed);
        } catch (RuntimeException failed) {
            parts.close();
            throw failed;
        }
    }

    private Database startDatabase() {
        Database started = settings.database()
                .map(external -> Database.external(external.url(), external.ownerUrl()))
                .orElseGet(() -> parts.keep(EmbeddedPostgres.start(home.folder("database")))
                        .database());
        started.migrate();
        return started;
    }

    /** The home it was opened in. */
    public Home home() {
        return home;
    }

    /** As it was opened. */
    public Settings settings() {
        return settings;
    }

    /** The clock of every part. */
    public Clock clock() {
        return clock;
    }

    /** The clock that papers open by; it does not leap forward with that of the machine. */
    public LegalClock legalClock() {
        return audit.legalClock();
    }

    /** Says for the operator of this process that the machine's clock is right, after it leapt. */
    public void confirmClock() {
        note(Action.CONFIRM_CLOCK, "it had been taken for " + legalClock().instant());
        legalClock().confirm();
        register.changedElsewhere();
    }

    /** Folders of the archive on whose disks there is next to no room, with what is left there. */
    public List<String> listFullDisks() {
        return FullDisks.list(settings);
    }

    /** The legal day. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(LEGAL_DAY));
    }

    /** Reading, for viewers. */
    public Catalog catalog() {
        return catalog.catalog();
    }

    /** Reading what is known from documents, for viewers. */
    public KnowledgeCatalog knowledge() {
        return catalog.knowledge();
    }

    /** What would be seen, for those who decide about it. */
    public ReleaseDesk releaseDesk() {
        return catalog.releaseDesk();
    }

    /** Many units at once, for those who describe them. */
    public DescriptionDesk descriptionDesk() {
        return catalog.descriptionDesk();
    }

    /** What waits for a decision and what is coming, for those who decide. */
    public ReleaseLists releaseLists() {
        return catalog.releaseLists();
    }

    /** The numbers that access is decided by. */
    public RuleBook ruleBook() {
        return catalog.ruleBook();
    }

    /**
     * Puts other numbers in force; see {@link RuleBook#enforce}. Whoever remembered an answer of the catalogue asks again.
     *
     * @param confirmer who confirms, as the audit names them
     */
    public void enforceRules(RuleSet numbers, int expected, RuleBook.Decision decision, Actor confirmer) {
        audit.audit()
                .add(new AuditEntry(
                        clock.instant(),
                        confirmer,
                        Action.CHANGE_RULES,
                        List.of(),
                        new Occasion("", decision.reason()),
                        AuditEntry.Answer.ALLOWED,
                        List.of(),
                        "in force after edition " + expected + ": " + numbers + ", proposed by "
                                + decision.proposedBy()));
        try {
            catalog.ruleBook().enforce(numbers, expected, decision);
        } finally {
            register.changedElsewhere();
        }
    }

    /** Waits until the lists of the release desk show all that the catalogue has now; false when they did not get there. */
    public boolean awaitReleaseLists() {
        return followers.awaitOutlook(TO_FOLLOW);
    }

    /** Writing. */
    public Register register() {
        return register;
    }

    /** Grows with every writing: an answer of the catalogue that was remembered before may have changed. */
    public long writings() {
        return register.writings();
    }

    /** Finding, for viewers. */
    public Search search() {
        return search;
    }

    /** Originals. */
    public OriginalStore store() {
        return store;
    }

    /** What watches over the originals. */
    public Keeping keeping() {
        return keeping;
    }

    /** Where incoming files wait for their acceptance. */
    public Staging staging() {
        return staging;
    }

    /** What was refused for what it holds, and waits for somebody to look at it. */
    public Quarantine quarantine() {
        return quarantine;
    }

    /** Taking files in. */
    public Deposits deposits() {
        return deposits;
    }

    /** What was handed in and waits to be looked at. */
    public WaitingDeposits waitingDeposits() {
        return waiting;
    }

    /** Pictures of what waits. */
    public Thumbnails thumbnails() {
        return thumbnails;
    }

    /** What can be made again: the index, the catalogue, images. */
    public Remaking remaking() {
        return remaking;
    }

    /** What the archive holds as a whole: held still for a backup, or erased. */
    public Stock stock() {
        return stock;
    }

    /** Images of pages. */
    public PyramidShelf pyramids() {
        return pyramids;
    }

    /** What the features of the portal keep besides the catalogue. */
    public Tables tables() {
        return tables;
    }

    /** Staff. */
    public Accounts accounts() {
        return accounts;
    }

    /** Who did what: to add to it. */
    public Audit audit() {
        return audit.audit();
    }

    /** Who did what: to read it. */
    public AuditTrail auditTrail() {
        return audit.trail();
    }

    /** Compares the audit with what was written and with its anchors. */
    public AuditReport verifyAudit() {
        return audit.verify();
    }

    /** The anchors of the audit in this moment, for a backup. */
    public byte[] auditAnchors() {
        return audit.anchors();
    }

    /** Adds to the audit what the operator of this process does with the archive as a whole. */
    public void note(Action action, String note) {
        audit.note(action, note);
    }

    /** What is being worked on, and how far behind the catalogue its followers are. */
    public Progress progress() {
        return new Progress(catalog.workList().countUnfinishedFiles(), followers.indexLag(), followers.mirrorLag());
    }

    /** Pages by how far they have got, with those read since a moment. */
    public WorkList.Tally pages(Instant since) {
        return catalog.workList().tally(since);
    }

    /** Waits until the index shows all that the catalogue has now; false when it did not get there in time. */
    public boolean awaitIndex() {
        return followers.awaitIndex(TO_FOLLOW);
    }

    /** Why the archive as a whole is closed to the public; empty when each record's own access decides. */
    public Optional<PublicDoor.Closure> findClosure() {
        return catalog.publicDoor().findClosure();
    }

    /** Lets each record's own access decide again, after somebody verified the archive; returns when searches follow. */
    public void openToPublic() {
        note(Action.OPEN_TO_PUBLIC, "");
        try {
            catalog.publicDoor().open();
        } finally {
            register.changedElsewhere();
        }
        awaitIndex();
    }

    /** Brings back from the other root what is wrong in the store, and goes on with what waited for it. */
    public List<Mending.Attempt> mend() {
        List<Mending.Attempt> attempts = keeping.mendAll();
        if (attempts.stream().anyMatch(attempt -> attempt.obstacles().isEmpty())) {
            List<RecordId> unused = remaking.images();
        }
        return attempts;
    }

    /**
     * Arranges pages that were accepted. Images that they are shown by from now on are made in the pipeline; a kill before it hears of
     * them leaves the folder of images without its mark, so that the next start looks for them.
     */
    public List<RecordId> arrange(Rearrangement change, Signature signature) {
        List<RecordId> shown = change.steps().stream()
                .filter(Rearrangement.Step.Show.class::isInstance)
                .map(step -> ((Rearrangement.Step.Show) step).image().file())
                .distinct()
                .toList();
        if (!shown.isEmpty()) {
            try {
                pyramids.unmarkComplete();
            } catch (IOException unwritable) {
                throw new UncheckedIOException("the folder of images cannot be written", unwritable);
            }
        }
        List<RecordId> changed = register.arrange(change, signature);
        pipeline.expect(shown);
        return changed;
    }

    /** Whether the pipeline has still to do with a file. */
    public boolean isWorkedOn(RecordId file) {
        return pipeline.isExpected(file);
    }

    /** The pipeline, for what is put together before it and asks nothing until it is started. */
    private final class PipelineToCome implements MadeImages.Work {

        @Override
        public void expect(List<RecordId> files) {
            pipeline.expect(files);
        }

        @Override
        public boolean isExpected(RecordId file) {
            return pipeline.isExpected(file);
        }
    }

    @Override
    public void close() {
        parts.close();
    }

    /**
     * How far the work has got.
     *
     * @param unfinishedFiles accepted, but not yet ready to be read
     * @param indexLag changes the index has not seen
     * @param mirrorLag changes that are not in the store yet
     */
    public record Progress(long unfinishedFiles, long indexLag, long mirrorLag) {}
}
