package org.osefrance.archive.ingest.storage;

/** Bytes on their way into the store: a few in memory, or a file that lies on the store's own file system already. */
public sealed interface Content permits Content.Bytes, StagedFile {

    /** SHA-512 of the bytes, 128 hexadecimal digits in lower case. */
    String sha512();

    /** Text and small documents. The array is not copied and must not be changed afterwards. */
    static Content of(byte[] bytes) {
        return new Bytes(bytes, Sha512.of(bytes));
    }

    /**
     * Bytes in memory.
     *
     * @param value the bytes
     * @param sha512 their digest
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] value, String sha512) implements Content {}
}
