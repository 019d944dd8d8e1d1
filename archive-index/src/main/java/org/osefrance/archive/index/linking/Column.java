package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.index.linking.BlockingKey.Shape;

/** All values of one field: each different one is prepared once and known by a number. */
final class Column {

    /** The number of nothing said. */
    static final int NOTHING = -1;

    private final Field field;
    private final int[] numbers;
    private final FieldComparator<Object> comparator;
    private final Object[] forms;
    private final int[] counts;
    private final String[] written;
    private final long[][] keys;
    private final double[] chances;
    private final int said;

    private Column(Field field, int[] numbers, FieldComparator<Object> comparator, List<String> values) {
        this.field = field;
        this.numbers = numbers;
        this.comparator = comparator;
        this.written = values.toArray(String[]::new);
        this.forms = new Object[written.length];
        for (int i = 0; i < written.length; i++) {
            forms[i] = comparator.prepare(written[i]);
        }
        this.counts = new int[written.length];
        int sum = 0;
        for (int number : numbers) {
            if (number != NOTHING) {
                counts[number]++;
                sum++;
            }
        }
        this.said = sum;
        this.keys = new long[written.length][];
        for (int i = 0; i < written.length; i++) {
            keys[i] = hashed(comparator.listKeys(forms[i]));
        }
        this.chances = new double[written.length];
        for (int i = 0; i < written.length; i++) {
            chances[i] = comparator.chanceByParts(forms[i]);
        }
    }

    /** @param at which value of each record it is */
    static Column of(Field field, List<LinkageRecord> records, int at, Comparators comparators) {
        Map<String, Integer> known = new HashMap<>();
        List<String> values = new ArrayList<>();
        int[] numbers = new int[records.size()];
        for (int i = 0; i < numbers.length; i++) {
            String value = records.get(i).values().get(at);
            String folded = Folding.fold(value);
            numbers[i] = Folding.saysNothing(folded)
                    ? NOTHING
                    : known.computeIfAbsent(folded, said -> {
                        values.add(value.length() > Folding.LONGEST ? value.substring(0, Folding.LONGEST) : value);
                        return values.size() - 1;
                    });
        }
        List<String> sample = values.subList(0, Math.min(1000, values.size()));
        @SuppressWarnings("unchecked")
        FieldComparator<Object> comparator = (FieldComparator<Object>) comparators.of(field.kind(), sample);
        return new Column(field, numbers, comparator, values);
    }

    private static long[] hashed(List<BlockingKey> list) {
        long[] all = new long[Shape.COUNT - 1 + list.size()];
        int n = Shape.COUNT - 1;
        for (BlockingKey key : list) {
            if (!key.text().isEmpty()) {
                long hash = Hashing.of(key.shape().ordinal(), key.text());
                if (key.shape() == Shape.PART) {
                    all[n++] = hash;
                } else {
                    all[key.shape().ordinal()] = hash;
                }
            }
        }
        return Arrays.copyOf(all, n);
    }

    Field field() {
        return field;
    }

    /** The number of a record's value. */
    int number(int record) {
        return numbers[record];
    }

    /** How many different values there are. */
    int different() {
        return forms.length;
    }

    /** How many records say something. */
    int said() {
        return said;
    }

    /** How many records have the value of this number. */
    int count(int number) {
        return counts[number];
    }

    /** The chance of a value as far as its parts tell. */
    double chanceByParts(int number) {
        return chances[number];
    }

    String written(int number) {
        return written[number];
    }

    Level compare(int one, int other) {
        if (one == NOTHING || other == NOTHING) {
            return Level.MISSING;
        }
        return one == other ? Level.SAME : comparator.compare(forms[one], forms[other]);
    }

    /** Compares with a value of another column that prepares its values alike. */
    Level compareAcross(int own, Column column, int other) {
        return own == NOTHING || other == NOTHING ? Level.MISSING : comparator.compare(forms[own], column.forms[other]);
    }

    /** The key of a shape, 0 where the value has none. */
    long key(int number, Shape shape) {
        return keys[number][shape.ordinal()];
    }

    /** Keys that are words or pieces. */
    long[] listParts(int number) {
        long[] all = keys[number];
        return Arrays.copyOfRange(all, Shape.COUNT - 1, all.length);
    }
}
