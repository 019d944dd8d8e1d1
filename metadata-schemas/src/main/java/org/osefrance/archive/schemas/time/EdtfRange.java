package org.osefrance.archive.schemas.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an expression means in days.
 *
 * @param earliest first day for finding; empty when open
 * @param latest last day for finding; empty when open
 * @param latestForProtection last day it can mean at all; empty when open
 */
record EdtfRange(Optional<LocalDate> earliest, Optional<LocalDate> latest, Optional<LocalDate> latestForProtection) {

    /** No bound on either side. */
    static final EdtfRange OPEN = new EdtfRange(Optional.empty(), Optional.empty(), Optional.empty());

    /** Both bounds known, nothing approximate. */
    static EdtfRange between(LocalDate first, LocalDate last) {
        return new EdtfRange(Optional.of(first), Optional.of(last), Optional.of(last));
    }

    /** From the start of one to the end of the other. */
    static EdtfRange fromTo(EdtfRange start, EdtfRange end) {
        return new EdtfRange(start.earliest, end.latest, end.latestForProtection);
    }
}
