package org.osefrance.archive.ingest.storage;

import java.nio.file.Path;

/**
 * Where the store works.
 *
 * @param root the OCFL storage root; nothing but OCFL lies in it
 * @param work folder on the same file system for batches that are being written; the store's alone
 */
public record StoreFolders(Path root, Path work) {

    private static final String LOCK = "lock";

    /** The folders of a home: {@code HOME/store} and {@code HOME/staging/store}. */
    public static StoreFolders inHome(Path home) {
        return new StoreFolders(home.resolve("store"), home.resolve("staging").resolve("store"));
    }

    /** Versions being put together, before they are part of a batch. */
    Path scratch() {
        return work.resolve("scratch");
    }

    /** The batch being written: as much of the storage root as it changes. */
    Path open() {
        return work.resolve("open");
    }

    /** The batch that is on disk whole and is being moved into the root. */
    Path sealed() {
        return work.resolve("sealed");
    }

    /** Objects on their way out: what lies here is not in the store any more. */
    Path erased() {
        return work.resolve("erased");
    }

    /** Objects on their way back from a second copy, and what they took the place of. */
    Path mending() {
        return work.resolve("mending");
    }

    /** Held as long as the store is open. */
    Path lock() {
        return work.resolve(LOCK);
    }

    /** Whether a file is that lock, for whoever else works in the folder. */
    public static boolean isLock(Path file) {
        return file.endsWith(LOCK);
    }
}
