package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What a model expects of a sample: how many pairs stand in each relation, and what levels they have. */
final class Expectation {

    /** Below this share a pair is one of strangers beyond doubt. */
    private static final double NEVER = 1e-7;

    private final List<Tables> tables = new ArrayList<>();
    private final Tables related;
    private final double[][] sameAgree;
    private final double[] masses = new double[Relation.COUNT];

    private Expectation(int fields) {
        for (int r = 0; r < Relation.COUNT; r++) {
            tables.add(new Tables(fields));
        }
        this.related = new Tables(fields);
        this.sameAgree = new double[fields][fields];
    }

    /** @param idle pairs that were found to be strangers beyond doubt: these are passed by, and more are noted */
    static Expectation of(Model model, Sample sample, BitSet idle) {
        Expectation found = new Expectation(model.structure().size());
        double[] logs = new double[Relation.COUNT];
        for (int i = idle.nextClearBit(0); i < sample.size(); i = idle.nextClearBit(i + 1)) {
            byte[] levels = sample.levels(i);
            model.weigh(sample.one(i), sample.other(i), levels, logs);
            double all = Model.logSum(logs, 0);
            double strangers = Math.exp(logs[Relation.STRANGERS.ordinal()] - all);
            if (1 - strangers < NEVER) {
                idle.set(i);
            } else {
                for (int r = 0; r < Relation.COUNT; r++) {
                    found.note(r, Math.exp(logs[r] - all) * sample.scale(), model.structure(), levels);
                }
                found.noteAgreements(levels, Math.exp(logs[Relation.SAME.ordinal()] - all) * sample.scale());
            }
        }
        return found;
    }

    /** Of no pairs at all. */
    static Expectation none(int fields) {
        return new Expectation(fields);
    }

    /** The same levels where no field is weighed in the light of another. */
    Expectation spread() {
        Expectation spread = new Expectation(sameAgree.length);
        for (int f = 0; f < sameAgree.length; f++) {
            for (int level = 0; level < Level.COUNT; level++) {
                spread.related.add(f, Structure.OPEN, level, related.marginal(f)[level]);
                for (int r = 0; r < Relation.COUNT; r++) {
                    spread.tables
                            .get(r)
                            .add(f, Structure.OPEN, level, tables.get(r).marginal(f)[level]);
                }
            }
        }
        return spread;
    }

    private void note(int relation, double mass, Structure structure, byte[] levels) {
        masses[relation] += mass;
        if (relation == Relation.STRANGERS.ordinal() || mass < NEVER) {
            return;
        }
        for (int f = 0; f < levels.length; f++) {
            int state = structure.state(f, levels, 0);
            tables.get(relation).add(f, state, levels[f], mass);
            related.add(f, state, levels[f], mass);
        }
    }

    private void noteAgreements(byte[] levels, double mass) {
        for (int f = 0; f < levels.length; f++) {
            if (levels[f] == Level.SAME.ordinal()) {
                for (int g = 0; g < levels.length; g++) {
                    sameAgree[f][g] += levels[g] == Level.SAME.ordinal() ? mass : 0;
                }
            }
        }
    }

    /** How many pairs of a relation there are by field, state and level. */
    Tables of(Relation relation) {
        return tables.get(relation.ordinal());
    }

    /** How many pairs are not of strangers, by field, state and level. */
    Tables related() {
        return related;
    }

    /** How many pairs of one person agree in two fields. */
    double agreeing(int field, int another) {
        return sameAgree[field][another];
    }

    double mass(Relation relation) {
        return masses[relation.ordinal()];
    }
}
