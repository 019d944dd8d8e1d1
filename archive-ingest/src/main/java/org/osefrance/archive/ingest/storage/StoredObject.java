package org.osefrance.archive.ingest.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * An object as its inventory has it.
 *
 * @param id name of the object
 * @param versions oldest first
 * @param files of the newest version, by path
 */
public record StoredObject(RecordId id, List<VersionNote> versions, List<StoredFile> files) {

    public StoredObject {
        versions = List.copyOf(versions);
        files = List.copyOf(files);
    }

    /** What the original was called and what it is; empty for objects that hold none. */
    public Optional<Label> label() {
        return Label.ofMessage(versions.getFirst().message());
    }

    /** The file of this path, in the newest version. */
    public Optional<StoredFile> findFile(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /**
     * Who wrote a version.
     *
     * @param author account or part of the archive
     * @param message why
     * @param createdAt when it was written
     */
    public record VersionNote(String author, String message, Instant createdAt) {}

    /**
     * A file of the newest version.
     *
     * @param path within the object
     * @param sha512 under which it was accepted
     */
    public record StoredFile(String path, String sha512) {}
}
