package org.osefrance.archive.ingest.storage;

import org.osefrance.archive.schemas.identifier.RecordId;

/** An object or a file of it was asked for that the store does not hold. */
public final class NotStoredException extends StorageException {

    private static final long serialVersionUID = 1L;

    NotStoredException(RecordId object, String path) {
        super("the store holds no file '" + path + "' of " + object, null);
    }
}
