package org.osefrance.archive.index.linking;

/** A number for each field, state of its parent and level. */
final class Tables {

    private final double[][][] cells;

    Tables(int fields) {
        this.cells = new double[fields][Structure.STATES][Level.COUNT];
    }

    double get(int field, int state, int level) {
        return cells[field][state][level];
    }

    void set(int field, int state, int level, double value) {
        cells[field][state][level] = value;
    }

    void add(int field, int state, int level, double value) {
        cells[field][state][level] += value;
    }

    /** Over all states. */
    double[] marginal(int field) {
        double[] sum = new double[Level.COUNT];
        for (double[] state : cells[field]) {
            for (int level = 0; level < Level.COUNT; level++) {
                sum[level] += state[level];
            }
        }
        return sum;
    }

    /** Everything of one field and state. */
    double[] row(int field, int state) {
        return cells[field][state].clone();
    }

    /** Puts the logarithms of shares in; nothing said has share 1 whatever happens. */
    void setLogShares(int field, int state, double[] amounts) {
        double all = 0;
        for (int level = 0; level < Level.MISSING.ordinal(); level++) {
            all += amounts[level];
        }
        for (int level = 0; level < Level.MISSING.ordinal(); level++) {
            cells[field][state][level] = Math.log(amounts[level] / all);
        }
        cells[field][state][Level.MISSING.ordinal()] = 0;
    }
}
