package org.osefrance.archive.index.linking;

import java.util.List;

/**
 * How often strangers agree: counted over all pairs by chance, with those taken out that a model holds to be no strangers. So it does
 * not have to be learned together with how often records of one person agree, and the two cannot change places.
 */
final class StrangerTables {

    private static final int DRAWN = 40_000;
    private static final double INERTIA = 30;

    private final int fields;
    private final Structure structure;
    private final Tables counted;
    private final double[][] given;
    private final double[] agreeing;

    private StrangerTables(int fields, Structure structure) {
        this.fields = fields;
        this.structure = structure;
        this.counted = new Tables(fields);
        this.given = new double[fields][Level.COUNT];
        this.agreeing = new double[fields];
    }

    static StrangerTables count(
            Structure structure, List<Column> columns, PairComparer comparer, Sample strangers, int records) {
        StrangerTables tables = new StrangerTables(columns.size(), structure);
        for (int i = 0; i < strangers.size(); i++) {
            for (int f = 0; f < tables.fields; f++) {
                tables.counted.add(f, strangers.state(structure, i, f), strangers.level(i, f), strangers.scale());
            }
        }
        for (int f = 0; f < tables.fields; f++) {
            if (structure.parent(f) >= 0) {
                tables.draw(f, Sample.ofAgreeing(columns.get(structure.parent(f)), records, comparer, DRAWN));
            }
        }
        return tables;
    }

    private void draw(int field, Sample agreeing) {
        for (int i = 0; i < agreeing.size(); i++) {
            given[field][agreeing.level(i, field)] += agreeing.scale();
        }
        this.agreeing[field] = agreeing.size() * agreeing.scale();
    }

    /** Logarithms of shares. */
    Tables without(Tables related) {
        Tables shares = new Tables(fields);
        for (int f = 0; f < fields; f++) {
            double[] all = counted.marginal(f);
            double[] taken = related.marginal(f);
            double[] rest = new double[Level.COUNT];
            double sum = 0;
            for (int level = 0; level < Level.MISSING.ordinal(); level++) {
                rest[level] = Math.max(all[level] - taken[level], 0.05 * all[level] + 0.5);
                sum += rest[level];
            }
            for (int state = 0; state < Structure.STATES; state++) {
                double[] here = rest.clone();
                if (structure.parent(f) >= 0 && state != Structure.OPEN) {
                    here = inLightOf(f, state, related, rest, sum);
                }
                shares.setLogShares(f, state, here);
            }
        }
        return shares;
    }

    private double[] inLightOf(int field, int state, Tables related, double[] rest, double sum) {
        double[] seen = state == 0 && agreeing[field] > 0 ? given[field] : counted.row(field, state);
        double[] taken = related.row(field, state);
        double[] here = new double[Level.COUNT];
        for (int level = 0; level < Level.MISSING.ordinal(); level++) {
            here[level] = Math.max(0, seen[level] - taken[level]) + INERTIA * rest[level] / sum;
        }
        return here;
    }
}
