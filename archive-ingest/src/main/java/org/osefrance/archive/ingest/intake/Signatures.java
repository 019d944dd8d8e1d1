package org.osefrance.archive.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/** Compares the first bytes of files. */
final class Signatures {

    private Signatures() {}

    /** Whether bytes begin with the given values, 0 to 255. */
    static boolean starts(byte[] head, int... values) {
        return at(head, 0, values);
    }

    /** Whether bytes begin with Latin letters. */
    static boolean starts(byte[] head, String letters) {
        return at(head, 0, letters);
    }

    /** Whether the given values stand at a place. */
    static boolean at(byte[] bytes, int place, int... values) {
        if (place + values.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[place + i] & 0xff) != values[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether Latin letters stand at a place. */
    static boolean at(byte[] bytes, int place, String letters) {
        return at(bytes, place, letters.chars().toArray());
    }

    /** First place of Latin letters; -1 when they are not there. */
    static int find(byte[] bytes, String letters) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(letters);
    }

    /** Last byte, 0 to 255, that is more than padding; -1 when there is none. */
    static int lastOf(byte[] bytes, IntPredicate isMoreThanPadding) {
        for (int place = bytes.length - 1; place >= 0; place--) {
            int value = bytes[place] & 0xff;
            if (isMoreThanPadding.test(value)) {
                return value;
            }
        }
        return -1;
    }
}
