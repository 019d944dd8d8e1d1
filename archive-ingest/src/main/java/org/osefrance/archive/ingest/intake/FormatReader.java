package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.util.Optional;

/** Knows one format, or a few that begin alike, by what is in the file. */
interface FormatReader {

    /**
     * Looks into a file.
     *
     * @param head the first bytes, at most {@link Identification#HEAD_BYTES}
     * @return empty when the file is of another format
     * @throws FileBytes.CutOffException when it ends before something it announces
     */
    Optional<Identified> read(byte[] head, FileBytes file, IntakeLimits limits) throws IOException;
}
