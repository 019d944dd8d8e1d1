package org.osefrance.archive.index.linking;

import java.util.Arrays;
import java.util.List;

/** How often values occur, so that to share a rare one tells more than to share a common one. */
final class Frequencies {

    /** So many strangers have a value that one record has, at the most and at the least where none was seen. */
    private static final double RARE = 0.5;

    private static final double RAREST = 0.005;

    private final List<Column> columns;
    private final Structure structure;
    private final int records;
    private final double companions;
    private final long[][] joint;
    private final int[][] jointCounts;

    /**
     * @param companions how many other records of the same person a record has on the average: these share its values for another
     *     reason than chance
     */
    Frequencies(List<Column> columns, Structure structure, int records, double companions) {
        this.columns = columns;
        this.structure = structure;
        this.records = records;
        this.companions = companions;
        this.joint = new long[columns.size()][];
        this.jointCounts = new int[columns.size()][];
        for (int f = 0; f < columns.size(); f++) {
            joint[f] = new long[0];
            jointCounts[f] = new int[0];
            if (structure.parent(f) >= 0) {
                count(f);
            }
        }
    }

    private void count(int field) {
        Column child = columns.get(field);
        Column parent = columns.get(structure.parent(field));
        long[] all = new long[records];
        for (int i = 0; i < records; i++) {
            all[i] = (long) parent.number(i) << 32 | child.number(i) & 0xffffffffL;
        }
        Arrays.sort(all);
        int[] counts = new int[records];
        int n = 0;
        for (int i = 0; i < records; i++) {
            if (i == 0 || all[i] != all[n - 1]) {
                all[n++] = all[i];
            }
            counts[n - 1]++;
        }
        joint[field] = Arrays.copyOf(all, n);
        jointCounts[field] = Arrays.copyOf(counts, n);
    }

    /** Logarithm of the chance that a stranger has the value that two records share in a field. */
    float logChance(int field, int one, int other, byte[] levels) {
        Column column = columns.get(field);
        int a = column.number(one);
        int b = column.number(other);
        int common = column.count(a) >= column.count(b) ? a : b;
        double chance = chance(column, common);
        int parent = structure.parent(field);
        if (parent >= 0 && levels[parent] == Level.SAME.ordinal()) {
            int who = column.number(one) == common ? one : other;
            chance = conditional(field, columns.get(parent), who, common, chance);
        }
        return (float) Math.log(chance);
    }

    /** Counted, the copies of one person aside; what was never seen elsewhere is as rare as its parts make it, within limits. */
    private double chance(Column column, int value) {
        double least = Math.clamp(column.chanceByParts(value) * column.said(), RAREST, RARE);
        return Math.max(column.count(value) - 1 - companions, least) / Math.max(2, column.said());
    }

    private double conditional(int field, Column parent, int record, int value, double chance) {
        int of = parent.number(record);
        int at = Arrays.binarySearch(joint[field], (long) of << 32 | value & 0xffffffffL);
        double together = at < 0 ? 0 : Math.max(0, jointCounts[field][at] - 1 - companions);
        double all = Math.max(together, Math.max(0, parent.count(of) - 1 - companions));
        return Math.min(1, (together + chance) / (all + 1));
    }
}
