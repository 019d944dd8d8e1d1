package org.osefrance.archive.index.linking;

/** How records of one person agree, as is believed before any is seen: mostly, and where not, by a slip. */
final class Belief {

    private static final double[] SLIPS = {0, 3, 2, 1.5, 2, 2, 1, 1, 0, 0};

    private Belief() {}

    /** Shares of the levels in records of one person, nothing said apart. */
    static double[] about(Field field) {
        return about(field, different(field.kind()));
    }

    /** Shares of the levels where another relation has a way of its own: agreeing mostly, and a text as often as not. */
    static double[] aboutOthers(Field field) {
        return about(field, field.kind() == FieldKind.TEXT ? 0.5 : different(field.kind()));
    }

    private static double[] about(Field field, double different) {
        double slip = field.kind() == FieldKind.CATEGORY ? 0.005 : 0.2;
        double all = 0;
        for (double part : SLIPS) {
            all += part;
        }
        double[] shares = new double[Level.COUNT];
        for (int level = 0; level < Level.COUNT; level++) {
            shares[level] = slip * SLIPS[level] / all;
        }
        shares[Level.DIFFERENT.ordinal()] = different;
        shares[Level.SAME.ordinal()] = 1 - slip - different;
        return shares;
    }

    private static double different(FieldKind kind) {
        return switch (kind) {
            case GIVEN_NAME, SURNAME, WHOLE_NAME, DATE -> 0.04;
            case CATEGORY -> 0.02;
            case YEAR -> 0.08;
            case PLACE, TEXT -> 0.15;
            case STREET, CODE, NUMBER -> 0.25;
        };
    }

    /**
     * Keeps a field that is each person's own from being learned as one in which records of one person mostly differ: what was learned
     * then would be households.
     *
     * @param amounts of the levels; changed
     */
    static void restrain(Field field, double[] amounts) {
        if (!field.isPersonal()) {
            return;
        }
        double most = switch (field.kind()) {
            case GIVEN_NAME, WHOLE_NAME, DATE -> 0.15;
            case CATEGORY, YEAR -> 0.25;
            default -> 0.5;
        };
        double all = 0;
        for (int level = 0; level < Level.MISSING.ordinal(); level++) {
            all += amounts[level];
        }
        int different = Level.DIFFERENT.ordinal();
        double rest = all - amounts[different];
        amounts[different] = Math.min(amounts[different], rest * most / (1 - most));
    }
}
