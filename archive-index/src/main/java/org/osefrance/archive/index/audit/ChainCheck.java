package org.osefrance.archive.index.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.audit.AuditReport.Finding;
import org.osefrance.archive.index.audit.AuditReport.Kind;

/**
 * Walks along the chain, entry by entry in the order of their numbers, and remembers what is wrong first. Needs no database.
 */
public final class ChainCheck {

    private final Deque<Anchor> anchors;
    private final long anchored;
    private byte[] previous = ChainForm.BEGINNING;
    private long entries;
    private long last;
    private Optional<Finding> inChain = Optional.empty();
    private Optional<Finding> atAnchor = Optional.empty();

    /** @param anchors in the order in which they were set */
    public ChainCheck(List<Anchor> anchors) {
        this.anchors = new ArrayDeque<>(anchors);
        this.anchored = anchors.size();
    }

    /**
     * The next entry.
     *
     * @param number as it stands there
     * @param row empty when it cannot even be read as one
     */
    public void next(long number, Optional<ChainRow> row, byte[] previousHash, byte[] hash) {
        entries++;
        if (inChain.isEmpty()) {
            inChain = wrong(number, row, previousHash, hash);
        }
        compare(number, hash);
        previous = hash;
        last = number;
    }

    /** What was found, when the last entry has been seen. */
    public AuditReport report() {
        if (!anchors.isEmpty() && atAnchor.isEmpty()) {
            Anchor beyond = anchors.getFirst();
            atAnchor = Optional.of(
                    beyond.number() > last
                            ? new Finding(
                                    Kind.MISSING,
                                    last + 1,
                                    "the audit ends at entry " + last + "; the anchors know entry " + beyond.number())
                            : new Finding(
                                    Kind.ALTERED, beyond.number(), "the anchors know another entry of this number"));
        }
        List<Finding> findings = new ArrayList<>();
        inChain.ifPresent(findings::add);
        atAnchor.ifPresent(findings::add);
        return new AuditReport(entries, anchored, findings);
    }

    private Optional<Finding> wrong(long number, Optional<ChainRow> row, byte[] previousHash, byte[] hash) {
        if (number <= last) {
            return finding(Kind.SURPLUS, number, "there is an entry too many with this number");
        }
        if (number > last + 1) {
            return finding(Kind.MISSING, last + 1, "the entry is gone; the next one is " + number);
        }
        boolean itself =
                row.map(present -> isHash(previousHash, number, present, hash)).orElse(false);
        if (!itself) {
            return finding(Kind.ALTERED, number, "the entry is not what was written");
        }
        return Arrays.equals(previousHash, previous)
                ? Optional.empty()
                : finding(Kind.ALTERED, number, "the entry does not follow the one before it");
    }

    private static boolean isHash(byte[] previousHash, long number, ChainRow row, byte[] hash) {
        try {
            return Arrays.equals(ChainForm.hash(previousHash, number, row), hash);
        } catch (ArithmeticException noTime) {
            return false;
        }
    }

    /** Anchors are looked at in their order: one with a smaller number than its neighbour is set again by a chain cut off. */
    private void compare(long number, byte[] hash) {
        while (!anchors.isEmpty() && anchors.getFirst().number() == number && atAnchor.isEmpty()) {
            Anchor anchor = anchors.removeFirst();
            if (!anchor.fits(hash)) {
                atAnchor = finding(
                        Kind.ALTERED,
                        number,
                        "the anchors know another entry of this number, of " + anchor.at()
                                + ": the audit was written anew from somewhere before it");
            }
        }
    }

    private static Optional<Finding> finding(Kind kind, long number, String message) {
        return Optional.of(new Finding(kind, number, message));
    }
}
