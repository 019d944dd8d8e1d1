package org.osefrance.archive.ingest.fixity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.ingest.storage.Finding;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * One object after it was compared with its inventory.
 *
 * @param at when
 * @param bytes that were read
 * @param findings in each root; a root without findings matches
 */
public record Checked(RecordId object, Instant at, long bytes, Map<Side, List<Finding>> findings) {

    public Checked {
        findings = Map.copyOf(findings);
    }

    /** Whether everything matched wherever it lies. */
    public boolean matches() {
        return findings.values().stream().allMatch(List::isEmpty);
    }
}
