package org.osefrance.archive.ingest.storage;

import java.util.Collection;
import java.util.List;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * The one way out of the store, apart from {@link OriginalStore} so that nobody who accepts or reads can lose an original.
 * Whoever asks has decided, written down why, and holds the right to.
 */
public interface ObjectEraser {

    /**
     * Erases objects with every version. When this returns, none of them is there after a power cut either; a crash on
     * the way leaves each of them whole or gone.
     *
     * @return those that were there
     * @throws StorageException when the disk refuses; some may be gone by then, and repeating the call goes on
     */
    List<RecordId> erase(Collection<RecordId> objects);
}
