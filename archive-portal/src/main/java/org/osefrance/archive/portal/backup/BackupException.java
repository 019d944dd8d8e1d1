package org.osefrance.archive.portal.backup;

import java.io.IOException;

/** A backup or restoration that did not take place; the message says why and what to do. Nothing of it is in place. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean refused;

    private BackupException(String message, Throwable cause, boolean refused) {
        super(message, cause);
        this.refused = refused;
    }

    BackupException(String message) {
        super(message);
        this.refused = true;
    }

    /** Something in it is not as it has to be. */
    static BackupException refused(Throwable cause) {
        return new BackupException(String.valueOf(cause.getMessage()), cause, true);
    }

    /** The disk did not do what it was asked to. */
    static BackupException failed(String what, IOException cause) {
        return new BackupException(what + ": " + cause.getMessage() + ". Nothing was put in place.", cause, false);
    }

    /** Whether something was found wrong; otherwise it could not be carried out. */
    public boolean isRefused() {
        return refused;
    }
}
