package org.osefrance.archive.portal.command;

import org.osefrance.archive.index.audit.AuditReport;
import org.osefrance.archive.index.audit.AuditReport.Finding;
import org.osefrance.archive.index.audit.AuditReport.Kind;
import org.osefrance.archive.portal.runtime.Archive;

/** Looks whether the audit is as it was written. */
final class AuditTask {

    private final Archive archive;
    private final Answer answer;

    AuditTask(Archive archive, Answer answer) {
        this.archive = archive;
        this.answer = answer;
    }

    int run(String what) {
        if (!what.equals("verify")) {
            throw new RefusedException("'" + what + "' is not what there is: audit verify.");
        }
        AuditReport report = archive.verifyAudit();
        for (Finding finding : report.findings()) {
            answer.line(
                    line(finding),
                    "result",
                    finding.kind().name(),
                    place(finding),
                    finding.number(),
                    "message",
                    finding.message());
        }
        if (report.findings().isEmpty()) {
            answer.line(
                    "OK " + report.entries() + " entries, " + report.anchors() + " anchors",
                    "result",
                    "OK",
                    "entries",
                    report.entries(),
                    "anchors",
                    report.anchors());
        }
        return report.findings().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /** What is wrong, by its entry: {@code MISSING entry 12 …}. */
    static String line(Finding finding) {
        return finding.kind() + " " + place(finding) + " " + finding.number() + " " + finding.message();
    }

    private static String place(Finding finding) {
        return finding.kind() == Kind.ANCHORS ? "line" : "entry";
    }
}
