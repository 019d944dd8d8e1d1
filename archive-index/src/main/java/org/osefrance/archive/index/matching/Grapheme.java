package org.osefrance.archive.index.matching;

import java.util.List;

/**
 * A group of letters that clerks wrote for one sound.
 *
 * @param number its place in the tables of costs
 * @param letters lower case
 * @param place where in a word it is read so
 * @param readings the likeliest first; none for letters that stand together by misreading only
 */
record Grapheme(int number, String letters, Place place, List<Reading> readings) {

    /** Where in a word. */
    enum Place {
        ANYWHERE,
        BEGINNING,
        END
    }

    Grapheme {
        readings = List.copyOf(readings);
    }

    boolean fits(int start, int length) {
        return switch (place) {
            case ANYWHERE -> true;
            case BEGINNING -> start == 0;
            case END -> start + letters.length() == length;
        };
    }

    /** How unlikely it is that it is not heard at all; infinite when it always is. */
    double silence() {
        return readings.stream()
                .filter(reading -> reading.sound() == Sound.NONE)
                .mapToDouble(Reading::unlikelihood)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
