package org.osefrance.archive.ingest.storage;

import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.OcflJavaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osefrance.archive.ingest.storage.ObjectReader.Located;
import org.osefrance.archive.schemas.identifier.RecordId;

/** The store on a local disk: OCFL 1.1 by ocfl-java, made durable by {@link GroupCommit}. */
public final class OcflOriginals implements OriginalStore, ObjectEraser {

    private final StoreFolders folders;
    private final StoreLock lock;
    private final DiskSync sync;
    private final GroupCommit commit;
    private final ObjectLayout layout = new ObjectLayout();
    private final OcflRepository reading;
    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final Verification verification;
    private final ReentrantLock oneBatch = new ReentrantLock();
    private final ReentrantReadWriteLock moving = new ReentrantReadWriteLock();
    private volatile Consumer<List<RecordId>> told = written -> {};

    private OcflOriginals(StoreFolders folders, Clock clock, StoreLock lock, DiskSync sync) throws IOException {
        this.folders = folders;
        this.lock = lock;
        this.sync = sync;
        this.commit = new GroupCommit(folders);
        commit.recover(sync);
        Trees.delete(folders.erased());
        commit.begin();
        PublishedStorage published = new PublishedStorage(folders.root());
        OcflRepository writing = Repositories.over(new BatchStorage(folders.open(), published), folders.scratch());
        publishWhatIsNew();
        this.reading = Repositories.over(published, folders.work());
        this.reader = new ObjectReader(folders.root(), reading, layout, moving.readLock());
        this.writer = new ObjectWriter(writing, new FirstVersion(folders.open(), layout), reader, clock);
        this.verification = new Verification(folders.root(), reading, published);
    }

    /**
     * Opens the store, makes it where there is none, and finishes or throws away what an earlier run left half done.
     *
     * @throws StoreInUseException when it is open already
     * @throws StorageException when the folders cannot be used
     */
    public static OcflOriginals open(StoreFolders folders, Clock clock) {
        try {
            DurableFolders.make(folders.root());
            DurableFolders.make(folders.work());
            if (!Files.getFileStore(folders.root()).equals(Files.getFileStore(folders.work()))) {
                throw new StorageException(
                        "%s and %s must lie on one file system, so that accepting a file is a rename"
                                .formatted(folders.root(), folders.work()),
                        null);
            }
            return openLocked(folders, clock);
        } catch (IOException e) {
            throw new StorageException("the store in " + folders.root() + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static OcflOriginals openLocked(StoreFolders folders, Clock clock) throws IOException {
        StoreLock lock = StoreLock.take(folders.lock());
        DiskSync sync = DiskSync.on(folders.work());
        try {
            return new OcflOriginals(folders, clock, lock, sync);
        } catch (IOException | RuntimeException e) {
            sync.close();
            lock.close();
            throw e;
        }
    }

    @Override
    public List<StoredVersion> accept(List<NewOriginal> batch) {
        return inOneCommit(batch, NewOriginal::id, writer::put);
    }

    @Override
    public List<StoredVersion> write(List<Revision> batch) {
        return inOneCommit(batch, Revision::object, writer::put);
    }

    @Override
    public Optional<StoredObject> findObject(RecordId object) {
        return reader.findObject(object);
    }

    @Override
    public InputStream open(RecordId object, String path) {
        Located located = locate(object, path);
        try {
            return new VerifyingInputStream(Files.newInputStream(located.file()), located.file(), located.sha512());
        } catch (IOException e) {
            throw new StorageException("cannot be read: " + located.file(), e);
        }
    }

    @Override
    public Path path(RecordId object, String path) {
        return locate(object, path).file();
    }

    @Override
    public Stream<RecordId> list() {
        return ObjectLayout.objectFolders(folders.root())
                .map(ObjectLayout::objectOf)
                .flatMap(Optional::stream);
    }

    @Override
    public List<Finding> verify(RecordId object) {
        return reader.undisturbed(() -> verification.of(object, layout.folderOf(object)));
    }

    @Override
    public Stream<Finding> verifyAll() {
        return ObjectLayout.objectFolders(folders.root())
                .flatMap(folder -> ObjectLayout.objectOf(folder)
                        .map(object -> verify(object).stream())
                        .orElseGet(() -> Stream.of(verification.stranger(folder))));
    }

    @Override
    public List<Finding> listStrangers() {
        try (Stream<Path> objects = ObjectLayout.objectFolders(folders.root())) {
            return objects.filter(folder -> ObjectLayout.objectOf(folder).isEmpty())
                    .map(verification::stranger)
                    .toList();
        }
    }

    @Override
    public long sizeOf(RecordId object) {
        return reader.undisturbed(() -> Trees.size(folders.root().resolve(layout.folderOf(object))));
    }

    @Override
    public List<RecordId> erase(Collection<RecordId> objects) {
        oneBatch.lock();
        moving.writeLock().lock();
        try {
            commit.recover(sync);
            commit.begin();
            DurableFolders.make(folders.erased());
            List<RecordId> gone = new ObjectRemoval(folders.root(), folders.erased(), sync, layout).takeOut(objects);
            Trees.delete(folders.erased());
            return gone;
        } catch (IOException e) {
            throw new StorageException("not everything could be erased: " + e.getMessage(), e);
        } finally {
            moving.writeLock().unlock();
            oneBatch.unlock();
        }
    }

    @Override
    public void forEachFile(FileVisit visit) throws IOException {
        try (Stream<Path> objects = ObjectLayout.objectFolders(folders.root())) {
            for (Path tree : (Iterable<Path>) Stream.concat(partsOfTheRoot().stream(), objects)::iterator) {
                show(tree, visit);
            }
        }
    }

    /** What belongs to the root itself and to no object. */
    List<Path> partsOfTheRoot() {
        return Trees.children(folders.root()).stream()
                .filter(entry -> Files.isRegularFile(entry) || ObjectLayout.isExtensions(entry))
                .sorted()
                .toList();
    }

    /** Where it works. */
    StoreFolders folders() {
        return folders;
    }

    /** Its root, for copies of it. */
    StoredRoot root() {
        return new StoredRoot(folders.root(), reading, verification, oneBatch, moving);
    }

    /**
     * Has somebody told which objects were written, after they are on disk.
     *
     * @param told by the thread that wrote, which waits for it
     */
    public void onWrite(Consumer<List<RecordId>> told) {
        this.told = told;
    }

    private void show(Path tree, FileVisit visit) throws IOException {
        try {
            reader.undisturbed(() -> {
                try (Stream<Path> all = Files.walk(tree)) {
                    for (Path file :
                            (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                        visit.file(folders.root().relativize(file).toString(), file);
                    }
                    return true;
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public void close() {
        oneBatch.lock();
        try {
            reading.close();
            sync.close();
            lock.close();
        } finally {
            oneBatch.unlock();
        }
    }

    private Located locate(RecordId object, String path) {
        return reader.locate(object, path).orElseThrow(() -> new NotStoredException(object, path));
    }

    private <T> List<StoredVersion> inOneCommit(List<T> batch, Function<T, RecordId> name, Put<T> put) {
        requireDifferent(batch, name);
        oneBatch.lock();
        try {
            commit.recover(sync);
            commit.begin();
            List<StoredVersion> written =
                    batch.parallelStream().map(put::unchecked).toList();
            publishWhatIsNew();
            told.accept(batch.stream().map(name).toList());
            return written;
        } catch (IOException | UncheckedIOException | OcflJavaException e) {
            throw new StorageException("nothing of the batch was kept: " + e.getMessage(), e);
        } finally {
            oneBatch.unlock();
        }
    }

    private void publishWhatIsNew() throws IOException {
        if (Trees.isEmpty(folders.open())) {
            return;
        }
        commit.seal(sync);
        moving.writeLock().lock();
        try {
            commit.publish(sync);
        } finally {
            moving.writeLock().unlock();
        }
    }

    private static <T> void requireDifferent(List<T> batch, Function<T, RecordId> name) {
        Set<RecordId> seen = new HashSet<>();
        for (T part : batch) {
            if (!seen.add(name.apply(part))) {
                throw new IllegalArgumentException("one batch writes an object once: " + name.apply(part));
            }
        }
    }

    /** Puts one part of a batch into the open folder. */
    @FunctionalInterface
    private interface Put<T> {
        StoredVersion put(T part) throws IOException;

        default StoredVersion unchecked(T part) {
            try {
                return put(part);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
