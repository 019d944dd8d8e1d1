package org.osefrance.archive.ingest.storage;

import io.ocfl.api.OcflRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * An OCFL storage root with what is needed to read, judge and change it.
 *
 * @param folder the root
 * @param repository for reading
 * @param verification judges objects
 * @param oneBatch held by whoever writes
 * @param moving read by whoever reads several files, written while objects are moved
 */
record StoredRoot(
        Path folder,
        OcflRepository repository,
        Verification verification,
        ReentrantLock oneBatch,
        ReentrantReadWriteLock moving) {

    /** Where an object lies, or would. */
    Path folderOf(ObjectLayout layout, RecordId object) {
        return folder.resolve(layout.folderOf(object));
    }

    /** Whether two roots have the same version of an object, as the digests of their inventories tell. */
    static boolean haveTheSame(Path one, Path other) {
        return OcflNames.findSidecar(one)
                .map(said -> OcflNames.findSidecar(other).filter(said::equals).isPresent())
                .orElse(false);
    }

    List<Finding> verify(ObjectLayout layout, RecordId object) {
        moving.readLock().lock();
        try {
            return verification.of(object, layout.folderOf(object));
        } finally {
            moving.readLock().unlock();
        }
    }

    boolean holds(ObjectLayout layout, RecordId object) {
        return Files.isDirectory(folderOf(layout, object));
    }
}
