package org.osefrance.archive.index.search;

import java.nio.file.Path;

/**
 * The index cannot be read: files are missing, bytes have turned, or another version of the archive made it. Nothing is
 * lost by it; it can be made again from the catalogue.
 */
public final class DamagedIndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DamagedIndexException(Path directory, String reason, Throwable cause) {
        super(message(directory, reason), cause);
    }

    public DamagedIndexException(Path directory, String reason) {
        super(message(directory, reason));
    }

    private static String message(Path directory, String reason) {
        return "The search index in " + directory + " cannot be used: " + reason
                + ". Nothing is lost: a running archive makes it again from the catalogue, and so does"
                + " `scripts/archive rebuild`.";
    }
}
