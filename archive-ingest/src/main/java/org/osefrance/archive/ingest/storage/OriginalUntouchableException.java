package org.osefrance.archive.ingest.storage;

import org.osefrance.archive.schemas.identifier.RecordId;

/** Something would have put other bytes in the place of an original. */
public final class OriginalUntouchableException extends StorageException {

    private static final long serialVersionUID = 1L;

    OriginalUntouchableException(RecordId object) {
        super("the original of " + object + " is kept as it came and is never replaced", null);
    }
}
