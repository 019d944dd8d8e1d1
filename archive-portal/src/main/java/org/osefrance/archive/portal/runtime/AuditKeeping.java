package org.osefrance.archive.portal.runtime;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Anchor;
import org.osefrance.archive.index.audit.AnchorFile;
import org.osefrance.archive.index.audit.Audit;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.index.audit.AuditException;
import org.osefrance.archive.index.audit.AuditReport;
import org.osefrance.archive.index.audit.AuditReport.Finding;
import org.osefrance.archive.index.audit.AuditTrail;
import org.osefrance.archive.index.audit.ClockWatch;
import org.osefrance.archive.index.audit.LegalClock;
import org.osefrance.archive.index.audit.jdbc.JdbcAudit;
import org.osefrance.archive.index.audit.jdbc.JdbcAuditTrail;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.index.follow.Follower;
import org.osefrance.archive.index.follow.FollowerThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit of an open archive: who writes it, who reads it, and the anchors in the home. An anchor is set at the start, once
 * a minute when there is something new, before a backup and at the end.
 */
public final class AuditKeeping implements AutoCloseable {

    /** Where a home has its anchors. */
    public static final String ANCHORS = "audit/anchors";

    private static final Logger LOG = LoggerFactory.getLogger(AuditKeeping.class);
    private static final Duration BETWEEN_ANCHORS = Duration.ofMinutes(1);

    private final Parts parts = new Parts();
    private final Clock clock;
    private final Path file;
    private final AnchorFile anchors;
    private final AuditTrail trail;
    private final ClockWatch audit;
    private final LegalClock legalClock;
    private final TimeFile time;

    private AuditKeeping(Database database, DataSource application, Path home, Clock clock, Duration longestLeap) {
        this.clock = clock;
        this.file = home.resolve(ANCHORS);
        this.anchors = AnchorFile.open(file);
        this.trail = new JdbcAuditTrail(application);
        warnOfAnotherEnd();
        this.time = new TimeFile(home.resolve("audit/time"));
        // What the file says was believed; an entry may have been dated by a clock that was not.
        Optional<Instant> latest = time.read().or(trail::findLatestTime);
        this.legalClock = new LegalClock(clock, latest, longestLeap);
        anchor();
        parts.keep(this::anchor);
        HikariDataSource pool = parts.keep(database.open(DatabaseRole.AUDIT, 1));
        JdbcAudit writing = parts.keep(JdbcAudit.over(pool));
        this.audit = new ClockWatch(writing, latest, clock, legalClock);
        parts.keep(FollowerThread.start("anchors of the audit", new Anchoring(), BETWEEN_ANCHORS));
    }

    /**
     * Begins to keep the audit.
     *
     * @param application a pool of the application's role, for reading
     * @param home with a folder {@code audit}
     * @param longestLeap of the clock that is believed
     */
    static AuditKeeping open(Database database, DataSource application, Path home, Clock clock, Duration longestLeap) {
        return new AuditKeeping(database, application, home, clock, longestLeap);
    }

    /** Adds one entry to the audit of a database that no archive is opened over. */
    public static void addTo(Database database, AuditEntry entry) {
        try (HikariDataSource pool = database.open(DatabaseRole.AUDIT, 1);
                JdbcAudit audit = JdbcAudit.over(pool)) {
            audit.add(entry);
        }
    }

    Audit audit() {
        return audit;
    }

    AuditTrail trail() {
        return trail;
    }

    /** Adds what the operator of this process does with the archive as a whole. */
    void note(Action action, String note) {
        audit.add(Operator.deed(clock.instant(), action, note));
    }

    /** Whether the clock stands behind what the audit has seen. */
    boolean clockIsBehind() {
        return audit.isBehind();
    }

    /** The clock that papers open by. */
    LegalClock legalClock() {
        return legalClock;
    }

    /** Recomputes the chain and compares it with the anchors. */
    AuditReport verify() {
        AnchorFile.Read known = anchors.read();
        AuditReport report = trail.verify(known.anchors());
        List<Finding> findings = new ArrayList<>(report.findings());
        known.damage().ifPresent(findings::add);
        return new AuditReport(report.entries(), report.anchors(), findings);
    }

    /** The anchors as they stand now, the newest entry among them. */
    byte[] anchors() {
        anchor();
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new AuditException("the anchors in " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private void anchor() {
        trail.findHead().ifPresent(anchors::append);
        time.write(legalClock.instant());
    }

    /** The anchor set last is the end of the audit as it was left, if nothing went wrong since. */
    private void warnOfAnotherEnd() {
        Optional<Anchor> left = anchors.findLast();
        Optional<Anchor> head = trail.findHead();
        long end = head.map(Anchor::number).orElse(0L);
        if (left.isPresent() && (left.get().number() > end || left.get().number() == end && !left.equals(head))) {
            LOG.error(
                    "The audit ends at entry {} and was left at entry {}: run scripts/archive audit verify",
                    end,
                    left.get().number());
        }
    }

    @Override
    public void close() {
        parts.close();
    }

    /** Sets an anchor at each look. */
    private final class Anchoring implements Follower {

        @Override
        public boolean step() {
            anchor();
            return false;
        }

        @Override
        public long lag() {
            return 0;
        }
    }
}
