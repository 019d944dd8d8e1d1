package org.osefrance.archive.portal.protection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.osefrance.archive.portal.term.LegalTerm;

/**
 * What somebody asks about their own data.
 *
 * @param received day on which it reached the house; the term counts from it
 * @param steps what was done, in order
 */
record RightsRequest(long number, Kind kind, LocalDate received, Person person, Standing standing, List<Step> steps)
        implements Matter {

    private static final int MORE_MONTHS = 2;

    RightsRequest {
        steps = List.copyOf(steps);
    }

    /** Rights of the General Data Protection Regulation; kept by name. */
    enum Kind {
        /** Art. 15. */
        ACCESS,
        /** Art. 16. */
        RECTIFICATION,
        /** Art. 17. */
        ERASURE,
        /** Art. 18. */
        RESTRICTION,
        /** Art. 20. */
        PORTABILITY,
        /** Art. 21. */
        OBJECTION
    }

    /** How far it has come; kept by name. */
    enum State {
        OPEN,
        ANSWERED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * Who asks; empty when its time is over.
     *
     * @param words what they ask
     * @param identity how it was made sure who they are
     */
    record Person(String name, String contact, String words, String identity) {}

    /** @param extended whether the term was made longer, for a reason that was told */
    record Standing(State state, boolean extended) {

        /** Whether somebody has to answer. */
        public boolean isOpen() {
            return state == State.OPEN;
        }
    }

    /** What they call it too. */
    @Override
    public String name() {
        return "D-" + received.getYear() + "-" + number;
    }

    /** By when it has to be answered (GDPR, art. 12.3). */
    LegalTerm term(Clock clock) {
        int months = LegalTerm.MONTHS_TO_ANSWER + (standing.extended() ? MORE_MONTHS : 0);
        return LegalTerm.months(months, received, clock);
    }
}
