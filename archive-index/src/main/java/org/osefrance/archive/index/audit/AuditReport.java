package org.osefrance.archive.index.audit;

import java.util.List;

/**
 * What a verification of the audit found.
 *
 * @param entries how many there are
 * @param anchors with how many anchors they were compared
 * @param findings the first thing that is wrong in the chain, and the first at the anchors; none when all is as it was
 */
public record AuditReport(long entries, long anchors, List<Finding> findings) {

    public AuditReport {
        findings = List.copyOf(findings);
    }

    /**
     * Something that is wrong.
     *
     * @param number of the entry, or of the line where the kind is {@link Kind#ANCHORS}
     * @param message for whoever looks into it; holds nothing of the entry
     */
    public record Finding(Kind kind, long number, String message) {}

    /** Kinds of wrong. */
    public enum Kind {
        /** An entry does not say what it said when it was written, or another one stands in its place. */
        ALTERED,
        /** An entry is gone. */
        MISSING,
        /** An entry has a number that is not its turn. */
        SURPLUS,
        /** The file of anchors cannot be read. */
        ANCHORS
    }
}
