package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Compared pairs from which a model is learned. */
final class Sample {

    /** So many are enough to learn from. */
    private static final int ENOUGH = 400_000;

    private static final long SEED = 20_000_101;

    private final long[] pairs;
    private final byte[] levels;
    private final int fields;
    private final double scale;

    private Sample(long[] pairs, PairComparer comparer, double scale) {
        this.pairs = pairs;
        this.fields = comparer.columns().size();
        this.scale = scale;
        this.levels = new byte[pairs.length * fields];
        int share = 8192;
        IntStream.range(0, (pairs.length + share - 1) / share).parallel().forEach(part -> {
            byte[] each = new byte[fields];
            for (int i = part * share; i < Math.min(pairs.length, (part + 1) * share); i++) {
                comparer.compare(one(i), other(i), each);
                System.arraycopy(each, 0, levels, i * fields, fields);
            }
        });
    }

    /** What blocks hold, or a share of it where that is much. Which pairs are taken does not depend on the order of work. */
    static Sample of(Blocks blocks, PairComparer comparer) {
        double rate = Math.min(1, (double) ENOUGH / Math.max(1, blocks.mostPairs()));
        long below = rate >= 1 ? Long.MAX_VALUE : (long) (rate * Long.MAX_VALUE);
        List<PairBuffer> buffers = Collections.synchronizedList(new ArrayList<>());
        blocks.visit(() -> {
            PairBuffer buffer = new PairBuffer();
            buffers.add(buffer);
            return (one, other) -> {
                if ((Hashing.mix(PairBuffer.packed(one, other)) & Long.MAX_VALUE) <= below) {
                    buffer.add(one, other);
                }
            };
        });
        return new Sample(PairBuffer.sorted(buffers), comparer, 1 / rate);
    }

    /** Pairs by chance, of which hardly any are of one person; all pairs where these are few. */
    static Sample ofStrangers(int records, PairComparer comparer) {
        double all = records * (records - 1.0) / 2;
        if (all <= ENOUGH) {
            long[] pairs = new long[(int) all];
            int n = 0;
            for (int i = 0; i < records; i++) {
                for (int j = i + 1; j < records; j++) {
                    pairs[n++] = PairBuffer.packed(i, j);
                }
            }
            return new Sample(pairs, comparer, 1);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        long[] pairs = random.ints(ENOUGH, 0, records)
                .mapToLong(one -> PairBuffer.packed(one, (one + 1 + random.nextInt(records - 1)) % records))
                .toArray();
        return new Sample(pairs, comparer, all / ENOUGH);
    }

    /** Pairs by chance among those that have the same value in one field. */
    static Sample ofAgreeing(Column column, int records, PairComparer comparer, int wanted) {
        int[] sorted = IntStream.range(0, records)
                .filter(i -> column.number(i) != Column.NOTHING)
                .boxed()
                .sorted((a, b) -> Integer.compare(column.number(a), column.number(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] until = new double[sorted.length];
        int[] begin = new int[sorted.length];
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            begin[i] = i > 0 && column.number(sorted[i]) == column.number(sorted[i - 1]) ? begin[i - 1] : i;
            sum += i - begin[i];
            until[i] = sum;
        }
        if (sum == 0) {
            return new Sample(new long[0], comparer, 1);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        long[] pairs = new long[wanted];
        for (int k = 0; k < wanted; k++) {
            int found = Arrays.binarySearch(until, random.nextDouble() * sum);
            int i = found < 0 ? -found - 1 : found + 1;
            while (begin[Math.min(i, sorted.length - 1)] == Math.min(i, sorted.length - 1)) {
                i++;
            }
            pairs[k] = PairBuffer.packed(sorted[i], sorted[begin[i] + random.nextInt(i - begin[i])]);
        }
        return new Sample(pairs, comparer, sum / wanted);
    }

    int size() {
        return pairs.length;
    }

    int one(int pair) {
        return PairBuffer.one(pairs[pair]);
    }

    int other(int pair) {
        return PairBuffer.other(pairs[pair]);
    }

    /** How many pairs each stands for. */
    double scale() {
        return scale;
    }

    byte level(int pair, int field) {
        return levels[pair * fields + field];
    }

    int state(Structure structure, int pair, int field) {
        return structure.state(field, levels, pair * fields);
    }

    byte[] levels(int pair) {
        return Arrays.copyOfRange(levels, pair * fields, (pair + 1) * fields);
    }
}
