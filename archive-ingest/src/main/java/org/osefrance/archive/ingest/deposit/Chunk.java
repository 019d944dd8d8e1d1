package org.osefrance.archive.ingest.deposit;

import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * Bytes of an upload that come together.
 *
 * @param offset where in the file they begin
 * @param bytes read to their end, not closed
 * @param checksum what the sender says of them
 */
public record Chunk(long offset, InputStream bytes, Optional<Checksum> checksum) {

    /**
     * A digest of the chunk.
     *
     * @param algorithm as Java calls it
     */
    public record Checksum(String algorithm, byte[] value) {

        MessageDigest digest() {
            try {
                return MessageDigest.getInstance(algorithm);
            } catch (NoSuchAlgorithmException unknown) {
                throw new IllegalArgumentException("no algorithm that is known here: " + algorithm, unknown);
            }
        }
    }
}
