package org.osefrance.archive.portal.keying;

import java.util.ArrayList;
import java.util.List;

/**
 * Two keyings of one card, field by field.
 *
 * @param fields of all rows, in order; a row that one of them has not is empty there
 * @param compared how many of them either person typed something in
 * @param equal how many of those are alike
 */
record Disagreement(List<Pair> fields, int compared, int equal) {

    Disagreement {
        fields = List.copyOf(fields);
    }

    /** One field of both. */
    record Pair(int row, Field field, String first, String second) {

        /** Whether both typed the same; how a space or a capital was typed counts. */
        public boolean isAlike() {
            return first.equals(second);
        }
    }

    static Disagreement between(Template template, List<KeyedRow> one, List<KeyedRow> other) {
        List<Pair> pairs = new ArrayList<>();
        int compared = 0;
        int equal = 0;
        for (int row = 0; row < Math.max(one.size(), other.size()); row++) {
            for (int i = 0; i < template.fields().size(); i++) {
                Pair pair = new Pair(row, template.fields().get(i), cell(one, row, i), cell(other, row, i));
                pairs.add(pair);
                if (!pair.first().isEmpty() || !pair.second().isEmpty()) {
                    compared++;
                    equal += pair.isAlike() ? 1 : 0;
                }
            }
        }
        return new Disagreement(pairs, compared, equal);
    }

    private static String cell(List<KeyedRow> rows, int row, int at) {
        return row < rows.size() && at < rows.get(row).cells().size()
                ? rows.get(row).cells().get(at)
                : "";
    }

    boolean isNone() {
        return fields.stream().allMatch(Pair::isAlike);
    }
}
