package org.osefrance.archive.index.search;

import java.nio.file.Path;

/** The index could not be opened, read or written just now: another process holds it, or the disk refuses. */
public final class UnavailableIndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnavailableIndexException(Path directory, String what, Throwable cause) {
        super("The search index in " + directory + " could not be " + what + ": " + cause.getMessage(), cause);
    }
}
