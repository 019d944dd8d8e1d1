package org.osefrance.archive.schemas.format.json;

/** A document that holds no record version this archive can read. The message names the record and the property. */
public final class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRecordException(String message) {
        super(message);
    }

    UnreadableRecordException(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableRecordException(String record, MisfitException misfit) {
        super("record " + record + ": " + misfit.getMessage(), misfit);
    }
}
