package org.osefrance.archive.ingest.deposit;

import java.util.function.Predicate;

/** Labels of the files of one deposit: no two are the same, so that each file can be spoken of. */
final class Labels {

    private Labels() {}

    /** The label, with a number before its extension where another file has it. */
    static String unlike(String label, Predicate<String> taken) {
        if (!taken.test(label)) {
            return label;
        }
        int name = label.lastIndexOf('/') + 1;
        int dot = label.lastIndexOf('.');
        int end = dot > name ? dot : label.length();
        int number = 2;
        while (taken.test(numbered(label, end, number))) {
            number++;
        }
        return numbered(label, end, number);
    }

    private static String numbered(String label, int end, int number) {
        return label.substring(0, end) + " (" + number + ")" + label.substring(end);
    }
}
