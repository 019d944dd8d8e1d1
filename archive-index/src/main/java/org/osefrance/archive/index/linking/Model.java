package org.osefrance.archive.index.linking;

import java.util.List;

/** What was learned from records: how much each level of each field tells, and how likely each relation is before anything is compared. */
final class Model {

    private final List<Column> columns;
    private final Structure structure;
    private final Frequencies frequencies;
    private final Habits habits;
    private final double[] logPriors;
    private final Relation.Habit[][] habit;

    /** @param logPriors of each relation, negative infinity where it cannot be told */
    Model(List<Column> columns, Structure structure, Frequencies frequencies, Habits habits, double[] logPriors) {
        this.columns = columns;
        this.structure = structure;
        this.frequencies = frequencies;
        this.habits = habits;
        this.logPriors = logPriors.clone();
        this.habit = new Relation.Habit[Relation.COUNT][columns.size()];
        for (Relation relation : Relation.values()) {
            for (int f = 0; f < columns.size(); f++) {
                habit[relation.ordinal()][f] = relation.habit(columns.get(f).field());
            }
        }
    }

    Structure structure() {
        return structure;
    }

    List<Column> columns() {
        return columns;
    }

    double prior(Relation relation) {
        return Math.exp(logPriors[relation.ordinal()]);
    }

    /** How often a field agrees so far between people of a relation, whatever its parent does. */
    double share(Relation relation, int field, Level level) {
        Tables tables = switch (relation.habit(columns.get(field).field())) {
            case AS_SAME -> habits.same();
            case BY_CHANCE -> habits.strangers();
            case ITS_OWN -> habits.own(relation.ordinal());
        };
        return Math.exp(tables.get(field, Structure.OPEN, level.ordinal()));
    }

    double logPrior(Relation relation) {
        return logPriors[relation.ordinal()];
    }

    /** Logarithms of how likely each relation is before anything is compared. */
    double[] logPriors() {
        return logPriors.clone();
    }

    /** Fills in the logarithm of how likely each relation is together with what was compared. */
    void weigh(int one, int other, byte[] levels, double[] relations) {
        System.arraycopy(logPriors, 0, relations, 0, Relation.COUNT);
        for (int f = 0; f < levels.length; f++) {
            if (levels[f] != Level.MISSING.ordinal()) {
                weighField(f, one, other, levels, relations);
            }
        }
    }

    /** Adds to each relation the logarithm of how likely the level of one field is, the value taken into account where it is shared. */
    void weighField(int field, int one, int other, byte[] levels, double[] relations) {
        int state = structure.state(field, levels, 0);
        int level = levels[field];
        double same = habits.same().get(field, state, level);
        double chance = level == Level.SAME.ordinal()
                ? frequencies.logChance(field, one, other, levels)
                : habits.strangers().get(field, state, level);
        for (int r = 0; r < Relation.COUNT; r++) {
            relations[r] += switch (habit[r][field]) {
                case AS_SAME -> same;
                case BY_CHANCE -> chance;
                case ITS_OWN -> habits.own(r).get(field, state, level);
            };
        }
    }

    /** How much more one field speaks for one person than for strangers, as a natural logarithm. */
    double weight(int field, int one, int other, byte[] levels) {
        if (levels[field] == Level.MISSING.ordinal()) {
            return 0;
        }
        double[] relations = new double[Relation.COUNT];
        weighField(field, one, other, levels, relations);
        return relations[Relation.SAME.ordinal()] - relations[Relation.STRANGERS.ordinal()];
    }

    /** Logarithm of a sum of which the logarithms of its parts are known. */
    static double logSum(double[] logs, int from) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = from; i < logs.length; i++) {
            most = Math.max(most, logs[i]);
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return most;
        }
        double sum = 0;
        for (int i = from; i < logs.length; i++) {
            sum += Math.exp(logs[i] - most);
        }
        return most + Math.log(sum);
    }
}
