package org.osefrance.archive.ingest.pipeline;

import org.osefrance.archive.schemas.identifier.RecordId;

/** A worker stood still so long that another one has its file now: nothing more of it may be written, and nothing is amiss. */
final class LostLeaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostLeaseException(RecordId file) {
        super(file + " is being worked on by another worker by now");
    }
}
