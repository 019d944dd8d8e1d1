package org.osefrance.archive.schemas.access;

import java.util.Optional;
import org.osefrance.archive.schemas.time.UncertainDate;

/** The right of the author, apart from what the content says of people. */
public sealed interface Copyright {

    /** Ceded, licensed, or never a work. */
    record Cleared() implements Copyright {}

    /**
     * A known author: 70 years after the year of death, 30 more when declared mort pour la France (CPI L123-1,
     * L123-10).
     *
     * @param death when the author died; empty when living or not known
     */
    record OfAuthor(Optional<UncertainDate> death, boolean mortPourLaFrance) implements Copyright {}

    /**
     * Anonymous: 70 years after the year of publication (CPI L123-3).
     *
     * @param published when; empty when never or not known
     */
    record Anonymous(Optional<UncertainDate> published) implements Copyright {}
}
