package org.osefrance.archive.ingest.storage;

import java.nio.file.Path;

/**
 * A file whose digest was computed while it was written, waiting to be accepted.
 *
 * @param path where it lies, on the store's own file system, so that accepting it is a rename
 * @param sha512 128 hexadecimal digits in lower case
 * @param sizeBytes its length
 */
public record StagedFile(Path path, String sha512, long sizeBytes) implements Content {

    public StagedFile {
        if (!Sha512.isWellFormed(sha512)) {
            throw new IllegalArgumentException("not a SHA-512 in lower-case hexadecimal: " + sha512);
        }
    }

    /** Takes the right to write away, which whoever reads it in the store has no use for. */
    void protect() {
        boolean unused = path.toFile().setReadOnly();
    }
}
