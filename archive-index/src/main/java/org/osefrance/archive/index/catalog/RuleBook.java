package org.osefrance.archive.index.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.RuleSet;
import org.osefrance.archive.schemas.access.Viewer;

/**
 * The numbers of the institution that access is decided by, in editions that are only ever added to. Which period a category
 * has is law and stands in the program with its citation; how long somebody is presumed living is a policy and stands here.
 */
public interface RuleBook {

    /** The edition in force. */
    Edition current();

    /** Every edition there was, the newest first; for those who work on records, and empty to everybody else. */
    List<Edition> listEditions(Viewer viewer);

    /**
     * What would open and close under other numbers, with nothing changed by asking. It looks at every record, in portions.
     *
     * @return empty for whoever does not work on records; otherwise what becomes of everything
     */
    Optional<Rehearsal> rehearse(Viewer viewer, RuleSet numbers);

    /**
     * Puts other numbers in force. When this returns, nothing is shown any more that they close, searches included; what they
     * open is found when the index has followed. Other writers wait meanwhile.
     *
     * @param numbers of which the version is not looked at: editions are counted here
     * @param expected number of the edition that the two had before them
     * @throws IllegalArgumentException when one person did both
     * @throws StaleRulesException when there is another edition meanwhile
     */
    Edition enforce(RuleSet numbers, int expected, Decision decision);

    /**
     * Who changed the rules and why.
     *
     * @param cited the law or policy, in the proposer's words
     * @param proposedBy account
     * @param confirmedBy another account
     */
    record Decision(String cited, String reason, String proposedBy, String confirmedBy) {}

    /**
     * One edition.
     *
     * @param number counted from 1
     * @param rules its numbers; their version tells it from every other edition
     * @param since when it came into force
     */
    record Edition(int number, RuleSet rules, Decision decision, Instant since) {}

    /** Other rules came into force since. */
    final class StaleRulesException extends CatalogException {
        private static final long serialVersionUID = 1;

        /** Names the two editions. */
        public StaleRulesException(int expected, int current) {
            super("edition " + expected + " of the rules was meant, edition " + current + " is in force");
        }
    }
}
