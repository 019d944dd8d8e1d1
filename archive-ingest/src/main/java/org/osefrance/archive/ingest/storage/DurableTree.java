package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Folders that are made as a whole, with all that lies in them: a backup, a home that is restored. */
public final class DurableTree {

    private DurableTree() {}

    /** Forces everything below a folder to disk, its own entries included. */
    public static void force(Path folder) throws IOException {
        try (DiskSync sync = DiskSync.on(folder)) {
            sync.tree(folder);
        }
    }

    /**
     * Gives a folder its place beside it by one rename, which is on disk when this returns.
     *
     * @param target nothing, or an empty folder
     */
    public static void rename(Path folder, Path target) throws IOException {
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        FsyncEach.force(target.toAbsolutePath().resolveSibling("."));
    }

    /** Deletes a folder with all it holds; nothing when it does not exist. Links are not followed. */
    public static void delete(Path folder) throws IOException {
        Trees.delete(folder);
    }
}
