package org.osefrance.archive.ingest.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/** Which way up a camera or scanner says the image is: tag 274 of the first directory of Exif data (Exif 2.3, section 4.6.4). */
final class ExifOrientation {

    private static final int ORIENTATION = 274;
    private static final int ENTRY_BYTES = 12;

    private ExifOrientation() {}

    /** Reads a TIFF structure in memory; damage in it counts as no orientation, since the image itself may be sound. */
    static OptionalInt read(byte[] tiff) {
        try {
            return find(ByteBuffer.wrap(tiff));
        } catch (IndexOutOfBoundsException | BufferUnderflowException damaged) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt find(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? OptionalInt.of(value) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
