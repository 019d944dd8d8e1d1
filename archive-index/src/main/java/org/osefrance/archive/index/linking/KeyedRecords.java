package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records under keys, brought together by sorting. */
final class KeyedRecords {

    private final long[] keys;
    private final int[] records;
    private int size;

    KeyedRecords(long[] keys, int[] records, int size) {
        this.keys = keys;
        this.records = records;
        this.size = size;
    }

    /** Under each word or piece that the values of a column have. */
    static KeyedRecords parts(Column column, int all) {
        long[] keys = new long[1024];
        int[] records = new int[1024];
        int n = 0;
        for (int i = 0; i < all; i++) {
            int number = column.number(i);
            if (number == Column.NOTHING) {
                continue;
            }
            for (long key : column.listParts(number)) {
                if (n == keys.length) {
                    keys = Arrays.copyOf(keys, 2 * n);
                    records = Arrays.copyOf(records, 2 * n);
                }
                keys[n] = key;
                records[n++] = i;
            }
        }
        return new KeyedRecords(keys, records, n);
    }

    int size() {
        return size;
    }

    /** Sorts by key, and under one key by rank, each record once: both packed into one number, the key cut to the bits that are left. */
    void sort(int[] rank) {
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, rank.length));
        int[] ranked = new int[rank.length];
        for (int i = 0; i < rank.length; i++) {
            ranked[rank[i]] = i;
        }
        long[] packed = new long[size];
        for (int i = 0; i < size; i++) {
            packed[i] = keys[i] << bits | rank[records[i]];
        }
        Arrays.parallelSort(packed);
        int n = 0;
        for (int i = 0; i < packed.length; i++) {
            if (i == 0 || packed[i] != packed[i - 1]) {
                keys[n] = packed[i] >> bits;
                records[n++] = ranked[(int) (packed[i] & (1L << bits) - 1)];
            }
        }
        size = n;
    }

    /** Where equal keys begin and end, two and more. */
    List<int[]> listRuns() {
        List<int[]> runs = new ArrayList<>();
        for (int i = 0; i < size; ) {
            int j = i;
            while (j < size && keys[j] == keys[i]) {
                j++;
            }
            if (j - i > 1) {
                runs.add(new int[] {i, j});
            }
            i = j;
        }
        return runs;
    }

    int[] records() {
        return records;
    }
}
