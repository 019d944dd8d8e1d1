package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.nio.file.Path;

/** Tries files that say they are encrypted. */
@FunctionalInterface
public interface Locks {

    /** Nothing that says it is encrypted is tried. */
    Locks HOLD = pdf -> false;

    /**
     * Whether a PDF that says it is encrypted opens without a password: its maker forbade to print or to change it, and everybody
     * can read it.
     *
     * @throws IOException when the trial was stopped
     */
    boolean opens(Path pdf) throws IOException;
}
