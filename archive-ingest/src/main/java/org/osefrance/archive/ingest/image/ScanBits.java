package org.osefrance.archive.ingest.image;

/** Bits of an entropy-coded JPEG segment, stuffed zero bytes left out (ISO 10918-1 F.2.2.5); zeros after its end. */
final class ScanBits {

    private final byte[] bytes;
    private int at;
    private long held;
    private int count;

    ScanBits(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    /** The next sixteen bits, not taken. */
    int peek16() {
        fill();
        return (int) (held >>> (count - 16)) & 0xFFFF;
    }

    /** Takes up to 32 bits. */
    int take(int bits) {
        fill();
        count -= bits;
        return (int) (held >>> count & ((1L << bits) - 1));
    }

    private void fill() {
        while (count <= 48) {
            held = held << 8 | next();
            count += 8;
        }
    }

    private int next() {
        if (at >= bytes.length) {
            return 0;
        }
        int value = bytes[at] & 0xFF;
        if (value == 0xFF) {
            if (at + 1 >= bytes.length || bytes[at + 1] != 0) {
                return 0; // a marker: the segment is over
            }
            at++;
        }
        at++;
        return value;
    }
}
