package org.osefrance.archive.ingest.pipeline;

/** A step that did not come to its end and is tried again; the message is for the archivist. */
public final class PipelineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PipelineException(String message, Throwable cause) {
        super(message, cause);
    }
}
