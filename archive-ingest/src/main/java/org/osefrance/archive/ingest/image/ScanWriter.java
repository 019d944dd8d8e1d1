package org.osefrance.archive.ingest.image;

import java.io.ByteArrayOutputStream;

/** Writes bits as an entropy-coded JPEG segment: a zero byte after each 0xFF, ones to fill the last byte (ISO 10918-1 F.1.2.3). */
final class ScanWriter {

    private final ByteArrayOutputStream out;
    private long held;
    private int count;

    ScanWriter(ByteArrayOutputStream out) {
        this.out = out;
    }

    /** Writes the lowest {@code bits} bits of a value, at most 32. */
    void put(int value, int bits) {
        held = held << bits | (value & ((1L << bits) - 1));
        count += bits;
        while (count >= 8) {
            count -= 8;
            int octet = (int) (held >>> count) & 0xFF;
            out.write(octet);
            if (octet == 0xFF) {
                out.write(0);
            }
        }
    }

    void end() {
        if (count > 0) {
            put(0x7F, 8 - count);
        }
    }
}
