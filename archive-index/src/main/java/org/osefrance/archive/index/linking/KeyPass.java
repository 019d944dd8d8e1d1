package org.osefrance.archive.index.linking;

import java.util.List;
import org.osefrance.archive.index.linking.BlockingKey.Shape;

/**
 * Records that agree in all of some keys.
 *
 * @param keys of different fields
 * @param chance that two records without anything to do with each other agree in them, were the fields independent
 */
record KeyPass(List<Atom> keys, double chance) {

    /**
     * A key of one field.
     *
     * @param chance that two records agree in it
     */
    record Atom(Column column, Shape shape, double chance) {

        long key(int record) {
            int number = column.number(record);
            return number == Column.NOTHING ? 0 : column.key(number, shape);
        }
    }

    static KeyPass of(Atom one, Atom other) {
        return new KeyPass(List.of(one, other), one.chance() * other.chance());
    }

    KeyPass and(Atom third) {
        return new KeyPass(List.of(keys.get(0), keys.get(1), third), chance * third.chance());
    }

    boolean speaksOf(Column column) {
        return keys.stream().anyMatch(key -> key.column() == column);
    }

    /** 0 where a record lacks one of them. */
    long key(int record) {
        long key = 1;
        for (Atom atom : keys) {
            long next = atom.key(record);
            if (next == 0) {
                return 0;
            }
            key = Hashing.both(key, next);
        }
        return key;
    }
}
