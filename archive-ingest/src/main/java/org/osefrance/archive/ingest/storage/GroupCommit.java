package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Makes a batch part of the store, so that a power cut at any moment leaves it there whole or not at all.
 *
 * <ol>
 *   <li>Everything in the open batch is forced to disk: content, inventories, folders.
 *   <li>The batch is sealed: its folder gets its second name by one rename, and that rename is forced to disk. From here
 *       on the batch counts, and {@link #recover} finishes what was begun.
 *   <li>It is published: whole objects move into the root by one rename each; of an object that is there already the new
 *       version's folder moves first, then the inventory, then the inventory's digest (OCFL 1.1 § 3.9).
 *   <li>The folders it moved into are forced to disk. Only then is anything acknowledged.
 * </ol>
 *
 * A write that the disk refused is never tried again on the same files: after a failed {@code fsync} the kernel may have
 * dropped the pages and would call the next one good.
 */
final class GroupCommit {

    private final StoreFolders folders;

    GroupCommit(StoreFolders folders) {
        this.folders = folders;
    }

    /** Begins a batch: an empty open folder. */
    void begin() throws IOException {
        discardOpen();
        Files.createDirectories(folders.open());
        Files.createDirectories(folders.scratch());
    }

    /** Steps 1 and 2: from the return of this call on, the open batch will be part of the store. */
    void seal(DiskSync sync) throws IOException {
        sync.tree(folders.open());
        Files.move(folders.open(), folders.sealed(), StandardCopyOption.ATOMIC_MOVE);
        FsyncEach.force(folders.work());
    }

    /** Steps 3 and 4: the sealed batch is part of the store. Repeating it, whole or half done, comes to the same. */
    void publish(DiskSync sync) throws IOException {
        SequencedSet<Path> changed = new LinkedHashSet<>();
        for (Path entry : sorted(folders.sealed())) {
            Path target = BatchPath.published(folders.root(), entry);
            Path above = target.resolveSibling("");
            if (!Files.isDirectory(above)) {
                Files.createDirectory(above);
            }
            // Even when it was there: an earlier attempt may have made it and not have lived to force it.
            changed.add(folders.root());
            move(entry, target, changed);
        }
        sync.folders(changed);
        Trees.delete(folders.sealed());
    }

    /** Throws away what was not sealed. */
    void discardOpen() throws IOException {
        Trees.delete(folders.open());
        Trees.delete(folders.scratch());
    }

    /** Finishes or throws away what an earlier run left behind. */
    void recover(DiskSync sync) throws IOException {
        if (Files.exists(folders.sealed())) {
            publish(sync);
        }
        discardOpen();
    }

    /** A whole folder by one rename; one that is there already entry by entry. */
    private static void move(Path entry, Path target, SequencedSet<Path> changed) throws IOException {
        if (Files.isDirectory(entry) && Files.isDirectory(target)) {
            for (Path inner : sorted(entry)) {
                move(inner, target.resolve(inner.getFileName()), changed);
            }
            // Even when nothing was left to move: an earlier attempt may not have lived to force what it moved.
            changed.add(target);
        } else {
            Files.move(entry, target, StandardCopyOption.ATOMIC_MOVE);
        }
        changed.add(target.resolveSibling(""));
    }

    /**
     * Entries in the order in which they may become visible: folders, so that a version is there before the inventory
     * that names it, then files by name, so that the digest of an inventory comes after it.
     */
    private static List<Path> sorted(Path folder) {
        List<Path> folders = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (Path entry : Trees.children(folder)) {
            (Files.isDirectory(entry) ? folders : files).add(entry);
        }
        files.sort(Comparator.naturalOrder());
        folders.addAll(files);
        return folders;
    }
}
