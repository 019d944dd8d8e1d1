package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Learns a model without labels, by expectation and maximisation (https://doi.org/10.1111/j.2517-6161.1977.tb01600.x). Only how records of one person agree is learned from the compared
 * pairs, and how many there are; how strangers agree is counted ({@link StrangerTables}).
 */
final class Learning {

    private static final int ROUNDS = 25;
    private static final double STILL = 0.002;
    /** Of so many pairs of one person, at least, it knows how they agree before it has seen one. */
    private static final double BELIEF = 6;
    /** One birth in eighty is of twins; so many pairs of records of twins there are at least to each pair of one person. */
    private static final double TWINS = 0.04;
    /** And hardly more: where given names are often misspelt beyond recognition, these pairs would pass for twins. */
    private static final double MOST_TWINS = 0.08;

    private final List<Column> columns;
    private final int records;
    private final PairComparer comparer;
    private final Sample candidates;
    private final Sample strangers;
    private final double all;

    Learning(List<Column> columns, int records, PairComparer comparer, Blocks blocks) {
        this.columns = columns;
        this.records = records;
        this.comparer = comparer;
        this.candidates = Sample.of(blocks, comparer);
        this.strangers = Sample.ofStrangers(records, comparer);
        this.all = Math.max(1, records * (records - 1.0) / 2);
    }

    Model learn() {
        Structure apart = Dependence.beforehand(columns, records);
        Expectation nothing = Expectation.none(columns.size());
        Model first = learn(apart, 0, nothing, priors(startMasses()));
        Expectation expected = Expectation.of(first, candidates, new BitSet());
        double companions = 2 * expected.mass(Relation.SAME) / Math.max(1, records);
        Structure structure = Dependence.of(columns, records, expected);
        return learn(structure, companions, expected.spread(), priors(expected::mass));
    }

    private Model learn(Structure structure, double companions, Expectation atFirst, double[] priorsAtFirst) {
        Frequencies frequencies = new Frequencies(columns, structure, records, companions);
        StrangerTables counted = StrangerTables.count(structure, columns, comparer, strangers, records);
        BitSet idle = new BitSet(candidates.size());
        Expectation expected = atFirst;
        double[] priors = priorsAtFirst;
        for (int round = 0; ; round++) {
            Model model = new Model(columns, structure, frequencies, habits(expected, structure, counted), priors);
            double before = priors[0];
            expected = Expectation.of(model, candidates, round < 2 ? new BitSet() : idle);
            priors = priors(expected::mass);
            if (round == ROUNDS || round > 3 && Math.abs(priors[0] - before) < STILL) {
                return model;
            }
        }
    }

    private ToDoubleFunction<Relation> startMasses() {
        double some = Math.min(0.2 * all, 0.3 * records);
        return relation -> relation == Relation.TWINS ? TWINS * some : some;
    }

    private double[] priors(ToDoubleFunction<Relation> masses) {
        double[] logs = new double[Relation.COUNT];
        double same = Math.max(1, masses.applyAsDouble(Relation.SAME));
        for (Relation relation : Relation.values()) {
            double mass = Math.max(0.5, masses.applyAsDouble(relation));
            logs[relation.ordinal()] = !canTell(relation)
                    ? Double.NEGATIVE_INFINITY
                    : switch (relation) {
                        case SAME -> Math.log(same / all);
                        case FAMILY, NEIGHBOURS -> Math.log(mass / all);
                        case TWINS -> Math.log(Math.clamp(mass, TWINS * same, MOST_TWINS * same) / all);
                        case STRANGERS -> 0;
                    };
        }
        return logs;
    }

    private boolean canTell(Relation relation) {
        return switch (relation) {
            case FAMILY ->
                count(Field::isOfFamily) > 0
                        && count(Field::isOfFamily) + count(Field::isLocal) > 1
                        && count(Field::isOwn) > 0;
            case TWINS ->
                knowsGivenNames() && count(Field::isBirth) > 0 && count(Field::isOfFamily) + count(Field::isLocal) > 0;
            case NEIGHBOURS -> count(Field::isLocal) > 1 && count(Field::isLocal) < columns.size();
            case SAME, STRANGERS -> true;
        };
    }

    private boolean knowsGivenNames() {
        return count(field -> field.kind() == FieldKind.GIVEN_NAME && !field.isOfRelative()) > 0;
    }

    private long count(Predicate<Field> which) {
        return columns.stream().map(Column::field).filter(which).count();
    }

    private Habits habits(Expectation expected, Structure structure, StrangerTables counted) {
        List<Tables> owns = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            owns.add(shares(expected.of(relation), structure, relation));
        }
        return new Habits(owns.getFirst(), counted.without(expected.related()), owns);
    }

    private Tables shares(Tables expected, Structure structure, Relation relation) {
        Tables tables = new Tables(columns.size());
        for (int f = 0; f < columns.size(); f++) {
            Field field = columns.get(f).field();
            double[] seen = expected.marginal(f);
            double[] belief = relation == Relation.SAME ? Belief.about(field) : Belief.aboutOthers(field);
            double sum = 0;
            for (int level = 0; level < Level.MISSING.ordinal(); level++) {
                seen[level] += BELIEF * belief[level];
                sum += seen[level];
            }
            for (int state = 0; state < Structure.STATES; state++) {
                double[] here = seen.clone();
                if (structure.parent(f) >= 0 && state != Structure.OPEN) {
                    here = expected.row(f, state);
                    for (int level = 0; level < Level.MISSING.ordinal(); level++) {
                        here[level] += 5 * BELIEF * seen[level] / sum;
                    }
                }
                if (relation == Relation.SAME) {
                    Belief.restrain(field, here);
                }
                tables.setLogShares(f, state, here);
            }
        }
        return tables;
    }
}
