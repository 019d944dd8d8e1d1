package org.osefrance.archive.ingest.storage;

import java.nio.file.Path;

/** Another process, or this one, has the store open. */
public final class StoreInUseException extends StorageException {

    private static final long serialVersionUID = 1L;

    StoreInUseException(Path lock) {
        super(
                "the store is open elsewhere: " + lock + " is locked. Stop the archive that runs in this home first",
                null);
    }
}
