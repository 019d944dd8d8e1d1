package org.osefrance.archive.portal.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.ingest.storage.DurableTree;

/**
 * A folder being made: it lies beside its place as {@code NAME.unfinished} and gets its name by one rename when it is whole
 * and on disk. Closed before that, it is gone. What a kill leaves bears a mark; the next attempt takes it away.
 */
final class UnfinishedFolder implements AutoCloseable {

    private static final String SUFFIX = ".unfinished";
    private static final String MARK = "unfinished.mark";

    private final Path target;
    private final Path folder;
    private final FileChannel mark;
    private boolean published;

    private UnfinishedFolder(Path target, Path folder, FileChannel mark) {
        this.target = target;
        this.folder = folder;
        this.mark = mark;
    }

    /**
     * Begins.
     *
     * @param target where it shall be in the end: nothing, or an empty folder
     * @param leftover told the folder of an attempt that was killed, before it is deleted
     * @throws BackupException when something else is there, or another process is at it
     */
    static UnfinishedFolder beside(Path target, Leftover leftover) throws IOException {
        refuseUnlessFree(target);
        Path folder = target.resolveSibling(target.getFileName() + SUFFIX);
        Files.createDirectories(target.resolveSibling("."));
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            clear(folder, leftover);
        }
        Files.createDirectory(folder);
        FileChannel mark =
                FileChannel.open(folder.resolve(MARK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (lock(mark).isEmpty()) {
            mark.close();
            throw new BackupException("Another process is writing " + folder + ".");
        }
        return new UnfinishedFolder(target, folder, mark);
    }

    /** Where to put things. */
    Path path() {
        return folder;
    }

    /** Puts everything on disk and gives it its name. */
    void publish() throws IOException {
        DurableTree.force(folder);
        Files.delete(folder.resolve(MARK));
        DurableTree.rename(folder, target);
        published = true;
    }

    @Override
    public void close() throws IOException {
        try (mark) {
            if (!published) {
                DurableTree.delete(folder);
            }
        }
    }

    private static void refuseUnlessFree(Path target) throws IOException {
        if (target.getFileName() == null) {
            throw new BackupException(target + " cannot be written as a whole. Please name a folder in it.");
        }
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> entries = Files.list(target)) {
                if (entries.findAny().isEmpty()) {
                    return;
                }
            }
        }
        throw new BackupException(
                target + " is there already and is not an empty folder. Please name one that does not exist yet.");
    }

    private static void clear(Path folder, Leftover leftover) throws IOException {
        Path mark = folder.resolve(MARK);
        if (!Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)) {
            throw new BackupException(folder + " is in the way, and nothing says that it is an unfinished one of ours."
                    + " Please look at it and delete or rename it.");
        }
        try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.WRITE)) {
            if (lock(channel).isEmpty()) {
                throw new BackupException("Another process is writing " + folder + ".");
            }
            leftover.found(folder);
            DurableTree.delete(folder);
        }
    }

    /** Held as long as the channel is open; it ends with the process. */
    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return Optional.ofNullable(lock);
        } catch (OverlappingFileLockException ours) {
            return Optional.empty();
        }
    }

    /** Stops what may still run in a folder that a kill left. */
    @FunctionalInterface
    interface Leftover {
        void found(Path folder) throws IOException;
    }
}
