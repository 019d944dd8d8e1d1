package org.osefrance.archive.portal.protection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.portal.term.LegalTerm;

/**
 * Personal data that went where they should not have, or were lost (GDPR, art. 33 and 34).
 *
 * @param awareAt since when the house knows; the 72 hours count from it
 * @param closedAt empty while something is left to do
 */
record Breach(long number, Instant awareAt, Account account, Optional<Instant> closedAt, List<Step> steps)
        implements Matter {

    Breach {
        steps = List.copyOf(steps);
    }

    /**
     * What is known of it.
     *
     * @param whose whose data, of which kind
     * @param people about how many people
     */
    record Account(String what, String whose, String people, String consequences) {}

    @Override
    public String name() {
        return "V-" + LegalTerm.dayOf(awareAt).getYear() + "-" + number;
    }

    /** Whether the supervisory authority was told, or somebody wrote down why it need not be. */
    public boolean authorityIsSettled() {
        return steps.stream()
                .anyMatch(
                        step -> step.kind() == Step.Kind.AUTHORITY_TOLD || step.kind() == Step.Kind.AUTHORITY_NOT_TOLD);
    }

    /** By when the supervisory authority has to be told. */
    Instant tellBy() {
        return awareAt.plus(LegalTerm.TO_TELL_OF_A_BREACH);
    }

    /** What is left until then; less than nothing when it is over. */
    Duration left(Instant now) {
        return Duration.between(now, tellBy());
    }
}
