package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Where originals are kept for good. One object a file: its first version is the original and is never altered; later
 * versions add accepted readings and transcriptions beside it. Objects of other kinds (mirrored records) hold what they
 * are given.
 *
 * <p>When a writing method returns, everything it wrote and every folder entry that leads to it is on disk: a power cut
 * a moment later loses nothing. When it throws, nothing of the call can be seen, now or after a restart, except that a
 * call which failed while its last folder entries were written may come to light later; such an object holds what it was
 * given and harms nobody.
 *
 * <p>May be called from several threads; batches are written one after the other.
 */
public interface OriginalStore extends AutoCloseable {

    /** Path of the original within its object. */
    String ORIGINAL = "original";

    /** Folder, within the object of a scan, of readings that lay beside it when it came. */
    String SIDECARS = "sidecars/";

    /**
     * Keeps new originals, one object each, in one group commit. Giving an object again with the same bytes changes
     * nothing, so that a caller which does not know how far it got may repeat itself.
     *
     * @param batch about a hundred files is a good size; {@link StagedFile}s are moved away from where they lie
     * @return what is kept, in the order given
     * @throws OriginalUntouchableException when an object of this id holds other bytes
     * @throws StorageException when the disk refuses; nothing of the batch is acknowledged
     */
    List<StoredVersion> accept(List<NewOriginal> batch);

    /**
     * Adds one version to each of several objects, in one group commit; what does not exist is made. Files of earlier
     * versions stay, those of the same path are superseded; {@value #ORIGINAL} cannot be. An object that holds exactly
     * these files already gets no new version.
     *
     * @param batch at most one revision an object
     * @return what is kept, in the order given
     * @throws OriginalUntouchableException when a revision would supersede an original
     * @throws StorageException when the disk refuses; nothing of the batch is acknowledged
     */
    List<StoredVersion> write(List<Revision> batch);

    /** {@link #write} of one. */
    default StoredVersion addVersion(RecordId object, Map<String, Content> files, String author, String message) {
        return write(List.of(new Revision(object, files, author, message))).getFirst();
    }

    /** What is known of an object, read from its inventory; empty when there is none. */
    Optional<StoredObject> findObject(RecordId object);

    /**
     * Reads a file of an object's newest version. At the end of the stream the bytes are compared with the digest under
     * which they were accepted: a stream read to its end without {@link AlteredContentException} gave the truth.
     *
     * @throws NotStoredException when there is no such object or file
     */
    InputStream open(RecordId object, String path);

    /**
     * The file of an object's newest version, for programs that need a path. For reading only: the file is the original
     * itself, write-protected, so a program that wants to write gets a copy and never a link.
     *
     * @throws NotStoredException when there is no such object or file
     */
    Path path(RecordId object, String path);

    /** Ids of all objects, in no particular order, read from the folders themselves. */
    Stream<RecordId> list();

    /** Compares an object with its inventory, every byte of content included; no finding is good news. */
    List<Finding> verify(RecordId object);

    /** {@link #verify} of everything that lies in the store, object by object. */
    Stream<Finding> verifyAll();

    /** What lies among the objects and is none of this archive. */
    List<Finding> listStrangers();

    /** Bytes of an object on disk, all versions and inventories; 0 when it is not there. */
    long sizeOf(RecordId object);

    /**
     * Shows every file of the store as it lies, for a copy of the whole: what belongs to the root, then object by object.
     * No publication moves an object while its files are shown; others go on. Objects made meanwhile may be among them.
     *
     * @throws IOException what {@code visit} throws, and when a folder cannot be read
     */
    void forEachFile(FileVisit visit) throws IOException;

    @Override
    void close();

    /** Gets the files one by one. */
    @FunctionalInterface
    interface FileVisit {

        /**
         * One file, to be read only.
         *
         * @param path below the root, with {@code /}
         */
        void file(String path, Path file) throws IOException;
    }
}
