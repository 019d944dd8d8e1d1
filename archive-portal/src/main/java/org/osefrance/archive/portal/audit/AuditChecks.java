package org.osefrance.archive.portal.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.osefrance.archive.index.audit.AuditReport;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.table.Tables;

/** Verifications of the audit that were asked for at the desk. */
final class AuditChecks {

    private final Archive archive;

    AuditChecks(Archive archive) {
        this.archive = archive;
    }

    /**
     * One verification.
     *
     * @param finding what was wrong first; empty when nothing was
     */
    record Check(Instant at, long entries, long anchors, String finding, String account) {}

    /** Verifies the audit from its first entry to its last, and keeps what was found. */
    Check verify(String account) {
        AuditReport report = archive.verifyAudit();
        Check check = new Check(
                archive.clock().instant(),
                report.entries(),
                report.anchors(),
                report.findings().stream()
                        .findFirst()
                        .map(finding -> finding.kind() + " " + finding.number() + ": " + finding.message())
                        .orElse(""),
                account);
        archive.tables()
                .inTransaction(connection -> Tables.change(
                        connection,
                        "insert into audit_check (at, entries, anchors, finding, account) values (?, ?, ?, ?, ?)",
                        Tables.at(check.at()),
                        check.entries(),
                        check.anchors(),
                        check.finding(),
                        account));
        return check;
    }

    /** The last one. */
    Optional<Check> findLast() {
        return archive.tables()
                .inTransaction(connection -> Tables.find(
                        connection,
                        "select at, entries, anchors, finding, account from audit_check order by number desc limit 1",
                        row -> new Check(
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                row.getLong(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5))));
    }
}
