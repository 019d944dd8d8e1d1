package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One {@code syncfs(2)} for a whole batch instead of a thousand {@code fsync}s: the file system writes its dirty pages in
 * the order it likes best and commits its journal once. It also forces what other programs wrote there, which costs
 * time when they write much, and never truth; measured beside builds that kept the disk busy, it was still faster than
 * forcing the dozen files and folders of a single object (RATIONALE.md).
 */
final class FileSystemSync implements DiskSync {

    private static final Logger LOG = LoggerFactory.getLogger(FileSystemSync.class);

    private final LinuxSyncfs syncfs;

    FileSystemSync(LinuxSyncfs syncfs) {
        this.syncfs = syncfs;
    }

    @Override
    public void tree(Path folder) throws IOException {
        syncfs.sync();
    }

    @Override
    public void folders(Collection<Path> folders) throws IOException {
        if (!folders.isEmpty()) {
            syncfs.sync();
        }
    }

    @Override
    public void close() {
        try {
            syncfs.close();
        } catch (IOException e) {
            LOG.warn("the descriptor of the store's file system was not closed", e);
        }
    }
}
