package org.osefrance.archive.index.linking;

import java.util.Arrays;
import java.util.Collection;

/** Pairs of positions, each packed into one number. */
final class PairBuffer {

    private long[] pairs = new long[256];
    private int size;

    void add(int one, int other) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
        }
        pairs[size++] = packed(one, other);
    }

    static long packed(int one, int other) {
        return one < other ? (long) one << 32 | other : (long) other << 32 | one;
    }

    static int one(long pair) {
        return (int) (pair >> 32);
    }

    static int other(long pair) {
        return (int) pair;
    }

    /** All pairs of some buffers in order, each once. */
    static long[] sorted(Collection<PairBuffer> buffers) {
        long[] all = new long[buffers.stream().mapToInt(buffer -> buffer.size).sum()];
        int n = 0;
        for (PairBuffer buffer : buffers) {
            System.arraycopy(buffer.pairs, 0, all, n, buffer.size);
            n += buffer.size;
        }
        Arrays.parallelSort(all);
        int different = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || all[i] != all[different - 1]) {
                all[different++] = all[i];
            }
        }
        return Arrays.copyOf(all, different);
    }
}
