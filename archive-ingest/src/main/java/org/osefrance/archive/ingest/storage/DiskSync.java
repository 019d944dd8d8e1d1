package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** Forces to disk what was written. When a call returns, it is there; when it throws, nobody knows. */
interface DiskSync extends AutoCloseable {

    /** The best there is for the file system that holds a folder. */
    static DiskSync on(Path folder) {
        Optional<LinuxSyncfs> syncfs = LinuxSyncfs.open(folder);
        return syncfs.isPresent() ? new FileSystemSync(syncfs.get()) : new FsyncEach();
    }

    /** Everything below a folder, the folder's own entries included. */
    void tree(Path folder) throws IOException;

    /** The entries of folders, all on one file system. */
    void folders(Collection<Path> folders) throws IOException;

    @Override
    default void close() {}
}
