package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses how a batch is forced to disk. */
final class GroupSync implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupSync.class);

    /**
     * Up to here each file and folder is forced by itself. An object is a dozen of them, about 3 ms on a disk where a
     * {@code syncfs} costs 2 ms when it is quiet, and as long as it takes when others write much.
     */
    private static final int FEW_OBJECTS = 4;

    private final DiskSync few = new FsyncEach();
    private final Optional<LinuxSyncfs> syncfs;

    private GroupSync(Optional<LinuxSyncfs> syncfs) {
        this.syncfs = syncfs;
    }

    /** For the file system that holds a folder. */
    static GroupSync on(Path folder) {
        return new GroupSync(LinuxSyncfs.open(folder));
    }

    /** For a batch of so many objects. */
    DiskSync forObjects(int count) {
        if (count <= FEW_OBJECTS || syncfs.isEmpty()) {
            return few;
        }
        return new FileSystemSync(syncfs.get());
    }

    @Override
    public void close() {
        try {
            if (syncfs.isPresent()) {
                syncfs.get().close();
            }
        } catch (IOException e) {
            LOG.warn("the descriptor of the store's file system was not closed", e);
        }
    }
}
