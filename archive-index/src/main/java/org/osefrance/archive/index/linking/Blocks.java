package org.osefrance.archive.index.linking;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Groups of records that are compared among themselves. A pair that is in several groups is visited in the first of them alone, which
 * is found from the lists of both records, so that no set of pairs has to be kept.
 */
final class Blocks {

    private static final int SHARE = 4096;

    private int[] starts = new int[1024];
    private int[] members = new int[4096];
    private int blocks;
    private int filled;
    private int[] listStarts = new int[0];
    private int[] lists = new int[0];

    /** Adds a group of at least two. */
    void add(int[] records, int from, int to) {
        if (blocks + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        if (filled + to - from > members.length) {
            members = Arrays.copyOf(members, Math.max(filled + to - from, members.length + members.length / 2));
        }
        System.arraycopy(records, from, members, filled, to - from);
        filled += to - from;
        starts[++blocks] = filled;
    }

    /** Notes of each record the groups it is in; nothing can be added then. */
    void close(int records) {
        listStarts = new int[records + 1];
        for (int i = 0; i < filled; i++) {
            listStarts[members[i] + 1]++;
        }
        for (int i = 0; i < records; i++) {
            listStarts[i + 1] += listStarts[i];
        }
        int[] next = Arrays.copyOf(listStarts, records);
        lists = new int[filled];
        for (int block = 0; block < blocks; block++) {
            for (int i = starts[block]; i < starts[block + 1]; i++) {
                lists[next[members[i]]++] = block;
            }
        }
    }

    /** How many pairs there are at most: those in several groups count in each. */
    long mostPairs() {
        long pairs = 0;
        for (int block = 0; block < blocks; block++) {
            long size = (long) starts[block + 1] - starts[block];
            pairs += size * (size - 1) / 2;
        }
        return pairs;
    }

    /** Shows every pair once, on several threads; each part of the work has a visitor of its own. */
    void visit(Supplier<? extends PairVisitor> visitors) {
        IntStream.range(0, (blocks + SHARE - 1) / SHARE).parallel().forEach(share -> {
            PairVisitor visitor = visitors.get();
            for (int block = share * SHARE; block < Math.min(blocks, (share + 1) * SHARE); block++) {
                visit(block, visitor);
            }
        });
    }

    private void visit(int block, PairVisitor visitor) {
        for (int i = starts[block]; i < starts[block + 1]; i++) {
            for (int j = i + 1; j < starts[block + 1]; j++) {
                int one = Math.min(members[i], members[j]);
                int other = Math.max(members[i], members[j]);
                if (one != other && isFirst(block, one, other)) {
                    visitor.visit(one, other);
                }
            }
        }
    }

    private boolean isFirst(int block, int one, int other) {
        int i = listStarts[one];
        int j = listStarts[other];
        while (true) {
            int a = lists[i];
            int b = lists[j];
            if (a == b) {
                return a == block;
            }
            if (a < b) {
                i++;
            } else {
                j++;
            }
        }
    }
}
