package org.osefrance.archive.portal.release;

import java.time.Instant;
import org.osefrance.archive.schemas.access.RuleSet;

/**
 * Other numbers that somebody proposed.
 *
 * @param edition the one they would take the place of
 * @param cited the law or policy, in the proposer's words
 */
record Proposal(
        String id, int edition, RuleSet numbers, String cited, String reason, String proposedBy, Instant proposedAt) {}
