package org.osefrance.archive.ingest.intake;

/** The disk on which files arrive refused to take one: a matter for the operator, not for the depositor. */
public final class StagingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StagingException(String message, Throwable cause) {
        super(message, cause);
    }
}
