package org.osefrance.archive.ingest.image;

import java.util.Arrays;

/**
 * The quantisation and Huffman tables that all tiles of a level share (TIFF Technical Note 2, JPEGTables), and what has
 * to stand before a tile to make it a JPEG file of its own.
 */
final class JpegTables {

    /** JFIF 1.02 APP0 with square pixels: tells readers that three channels are YCbCr. */
    private static final byte[] JFIF = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0
    };

    private static final int START_OF_IMAGE_BYTES = 2;
    private static final int END_OF_IMAGE_BYTES = 2;

    private final byte[] tables;
    private final byte[] head;

    JpegTables(byte[] tables) {
        this.tables = tables.clone();
        int shared = tables.length - START_OF_IMAGE_BYTES - END_OF_IMAGE_BYTES;
        this.head = Arrays.copyOf(tables, START_OF_IMAGE_BYTES + JFIF.length + shared);
        System.arraycopy(JFIF, 0, head, START_OF_IMAGE_BYTES, JFIF.length);
        System.arraycopy(tables, START_OF_IMAGE_BYTES, head, START_OF_IMAGE_BYTES + JFIF.length, shared);
    }

    byte[] tables() {
        return tables.clone();
    }

    /** Bytes of a file of its own made from an abbreviated tile of the given length. */
    int wholeLength(int tileLength) {
        return head.length + tileLength - START_OF_IMAGE_BYTES;
    }

    int headLength() {
        return head.length;
    }

    /** Writes the head into the first bytes of {@code whole}; the tile without its start-of-image follows. */
    void putHead(byte[] whole) {
        System.arraycopy(head, 0, whole, 0, head.length);
    }

    boolean isSameAs(byte[] other) {
        return Arrays.equals(tables, other);
    }
}
