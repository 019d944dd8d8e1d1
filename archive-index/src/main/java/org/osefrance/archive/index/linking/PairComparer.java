package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.List;

/** Compares two records field by field, and names across fields where they were exchanged. */
final class PairComparer {

    /** Two fields of names that may hold each other's values. */
    private record Rivals(int one, int other, boolean exchanged) {}

    private final List<Column> columns;
    private final Column[] fields;
    private final Rivals[] rivals;

    PairComparer(List<Column> columns) {
        this.columns = columns;
        this.fields = columns.toArray(Column[]::new);
        this.rivals = listRivals(columns).toArray(Rivals[]::new);
    }

    private static List<Rivals> listRivals(List<Column> columns) {
        List<Rivals> found = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                Field one = columns.get(i).field();
                Field other = columns.get(j).field();
                boolean names = i != j && isPart(one) && isPart(other) && one.bearer() == other.bearer();
                if (names && one.kind() == other.kind() && i < j) {
                    found.add(new Rivals(i, j, false));
                } else if (names && one.kind() == FieldKind.GIVEN_NAME && other.kind() == FieldKind.SURNAME) {
                    found.add(new Rivals(i, j, true));
                }
            }
        }
        return found;
    }

    private static boolean isPart(Field field) {
        return field.bearer() == Field.Bearer.SELF
                && (field.kind() == FieldKind.GIVEN_NAME || field.kind() == FieldKind.SURNAME);
    }

    List<Column> columns() {
        return columns;
    }

    /** @param levels is filled with the ordinals of the levels, a field each */
    void compare(int one, int other, byte[] levels) {
        for (int f = 0; f < fields.length; f++) {
            Column column = fields[f];
            levels[f] = (byte)
                    column.compare(column.number(one), column.number(other)).ordinal();
        }
        for (Rivals pair : rivals) {
            if (isWeak(levels[pair.one()]) && (isWeak(levels[pair.other()]) || !pair.exchanged())) {
                across(pair, one, other, levels);
            }
        }
    }

    private static boolean isWeak(byte level) {
        return level == Level.DIFFERENT.ordinal() || level == Level.REMOTE.ordinal();
    }

    private void across(Rivals pair, int one, int other, byte[] levels) {
        Column a = fields[pair.one()];
        Column b = fields[pair.other()];
        boolean forth = a.compareAcross(a.number(one), b, b.number(other)).isStrong();
        boolean back = a.compareAcross(a.number(other), b, b.number(one)).isStrong();
        if (pair.exchanged() ? forth && back : forth || back) {
            levels[pair.one()] = (byte) Level.CROSSED.ordinal();
            if (isWeak(levels[pair.other()])) {
                levels[pair.other()] = (byte) Level.MISSING.ordinal();
            }
        }
    }
}
