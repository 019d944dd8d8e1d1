package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.osefrance.archive.ingest.storage.StoredObject.StoredFile;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * The same objects in a second OCFL root, on another disk: {@code DIR/store}, with {@code DIR/work} beside it. It can be read
 * without the first, and each can mend the other; an object is only ever taken from where all its bytes match their digests.
 */
public final class SecondCopy implements ObjectEraser, AutoCloseable {

    private static final String DAMAGED = "damaged";

    private final StoredRoot first;
    private final StoredRoot second;
    private final Path work;
    private final Path firstDamaged;
    private final StoreLock lock;
    private final DiskSync sync;
    private final DiskSync firstSync;
    private final ObjectLayout layout = new ObjectLayout();
    private final ObjectTransfer outwards;
    private final ObjectTransfer back;

    private SecondCopy(OcflOriginals store, Path root, Path work, StoreLock lock) {
        this.first = store.root();
        this.work = work;
        this.lock = lock;
        this.sync = DiskSync.on(work);
        this.firstSync = DiskSync.on(store.folders().work());
        PublishedStorage published = new PublishedStorage(root);
        var repository = Repositories.over(published, work);
        this.second = new StoredRoot(
                root,
                repository,
                new Verification(root, repository, published),
                new ReentrantLock(),
                new ReentrantReadWriteLock());
        this.outwards = new ObjectTransfer(first, second, work, sync);
        this.back = new ObjectTransfer(second, first, store.folders().mending(), firstSync);
        this.firstDamaged = store.folders().mending().resolve(DAMAGED);
    }

    /**
     * Opens the second root, makes it where there is none.
     *
     * @param folder on another disk, where there is one
     * @throws StorageException when it cannot be used
     */
    public static SecondCopy open(OcflOriginals store, Path folder) {
        Path root = folder.resolve("store");
        Path work = folder.resolve("work");
        try {
            DurableFolders.make(root);
            DurableFolders.make(work);
            DurableFolders.make(store.folders().mending());
            StoreLock lock = StoreLock.take(work.resolve("lock"));
            Trees.delete(work.resolve("loads"));
            Trees.delete(store.folders().mending().resolve("loads"));
            copyWhatIsOfTheRoot(store, root);
            return new SecondCopy(store, root, work, lock);
        } catch (IOException unusable) {
            throw new StorageException(
                    "the second copy in " + folder + " cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    /** The declaration that it is OCFL and how objects lie in it (OCFL 1.1 § 4). */
    private static void copyWhatIsOfTheRoot(OcflOriginals store, Path root) throws IOException {
        for (Path part : store.partsOfTheRoot()) {
            try (Stream<Path> tree = Files.walk(part)) {
                for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                    Path target = root.resolve(store.folders().root().relativize(file));
                    if (!Files.exists(target)) {
                        DurableFolders.make(target.resolveSibling("").toAbsolutePath());
                        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                        FsyncEach.force(target);
                        FsyncEach.force(target.toAbsolutePath().resolveSibling(""));
                    }
                }
            }
        }
    }

    /** Whether the second root has the version of an object that the first has. */
    public boolean isCurrent(RecordId object) {
        return StoredRoot.haveTheSame(first.folderOf(layout, object), second.folderOf(layout, object));
    }

    /**
     * Copies what the second root has not, or not in this version, in one go that is on disk when this returns.
     *
     * @param objects about a hundred is a good number
     * @return what kept an object from being copied
     * @throws StorageException when a disk refuses
     */
    public List<Finding> copy(List<RecordId> objects) {
        try {
            return outwards.bringNewer(objects);
        } catch (IOException failed) {
            throw new StorageException("the second copy could not be written: " + failed.getMessage(), failed);
        }
    }

    /** Compares an object of the second root with its inventory; see {@link OriginalStore#verify}. */
    public List<Finding> verify(RecordId object) {
        return second.verify(layout, object);
    }

    /** Objects of the second root. */
    public Stream<RecordId> list() {
        return ObjectLayout.objectFolders(second.folder())
                .map(ObjectLayout::objectOf)
                .flatMap(Optional::stream);
    }

    /**
     * Brings an object of the first root back from the second. What was there is kept below the folder of work.
     *
     * @param sha512 of the original as the catalogue has it; empty for an object that holds none
     * @return what kept it from being brought back; empty when it was
     */
    public List<Finding> mendFirst(RecordId object, Optional<String> sha512) {
        Optional<String> kept = sha512.isEmpty() ? sha512 : originalIn(object);
        if (!kept.equals(sha512)) {
            return List.of(new Finding(
                    Finding.Kind.MISMATCH,
                    "E092",
                    object.value(),
                    "the second copy keeps other bytes than were accepted"));
        }
        return mend(back, object, firstDamaged);
    }

    /** Brings an object of the second root back from the first, as {@link #mendFirst} does the other way. */
    public List<Finding> mendSecond(RecordId object) {
        return mend(outwards, object, work.resolve(DAMAGED));
    }

    private Optional<String> originalIn(RecordId object) {
        return second.holds(layout, object)
                ? new ObjectReader(
                                second.folder(),
                                second.repository(),
                                layout,
                                second.moving().readLock())
                        .findObject(object)
                        .flatMap(there -> there.findFile(OriginalStore.ORIGINAL))
                        .map(StoredFile::sha512)
                : Optional.empty();
    }

    private static List<Finding> mend(ObjectTransfer transfer, RecordId object, Path damaged) {
        try {
            return transfer.replace(object, damaged);
        } catch (IOException failed) {
            throw new StorageException(object + " could not be brought back: " + failed.getMessage(), failed);
        }
    }

    @Override
    public List<RecordId> erase(Collection<RecordId> objects) {
        second.oneBatch().lock();
        second.moving().writeLock().lock();
        try {
            Path erased = work.resolve("erased");
            DurableFolders.make(erased);
            List<RecordId> gone = new ObjectRemoval(second.folder(), erased, sync, layout).takeOut(objects);
            Trees.delete(erased);
            return gone;
        } catch (IOException failed) {
            throw new StorageException(
                    "not everything could be erased from the second copy: " + failed.getMessage(), failed);
        } finally {
            second.moving().writeLock().unlock();
            second.oneBatch().unlock();
        }
    }

    @Override
    public void close() {
        second.oneBatch().lock();
        try {
            second.repository().close();
            sync.close();
            firstSync.close();
            lock.close();
        } finally {
            second.oneBatch().unlock();
        }
    }
}
