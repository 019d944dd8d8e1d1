package org.osefrance.archive.index.linking.person;

import java.util.List;
import org.osefrance.archive.schemas.link.Assertion;
import org.osefrance.archive.schemas.link.Candidate;

/** What is known of whether two are one person. */
public sealed interface Verdict {

    /**
     * They are one.
     *
     * @param because what holds their cluster together
     */
    record Same(List<Assertion> because) implements Verdict {

        public Same {
            because = List.copyOf(because);
        }
    }

    /**
     * They are two, and are never proposed again.
     *
     * @param because somebody said so, of them or of others of their clusters
     */
    record Different(List<Assertion> because) implements Verdict {

        public Different {
            because = List.copyOf(because);
        }
    }

    /**
     * They may be one: for staff.
     *
     * @param candidate the surest proposal
     */
    record Maybe(Candidate candidate) implements Verdict {

        /** From 0 to 1. */
        public double degree() {
            return candidate.score();
        }
    }

    /** Nobody has asked yet. */
    record Open() implements Verdict {}
}
