package org.osefrance.archive.index.linking;

/** Numbers for keys that are spread over all 64 bits and are the same in each run. */
final class Hashing {

    private Hashing() {}

    static long of(int kind, String text) {
        long hash = kind + 1L;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 0x100000001b3L + text.charAt(i);
        }
        return mix(hash);
    }

    static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        z ^= z >>> 31;
        return z == 0 ? 1 : z;
    }

    static long both(long one, long other) {
        return mix(one * 31 + Long.rotateLeft(other, 17));
    }
}
