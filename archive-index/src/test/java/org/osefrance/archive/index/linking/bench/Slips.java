package org.osefrance.archive.index.linking.bench;

import java.util.Locale;
import java.util.Random;

/** What goes wrong when somebody writes, copies or scans. */
final class Slips {

    private static final String[][] READ = {
        {"rn", "m"},
        {"m", "rn"},
        {"h", "b"},
        {"e", "c"},
        {"c", "e"},
        {"l", "i"},
        {"i", "l"},
        {"u", "n"},
        {"n", "u"},
        {"cl", "d"},
        {"s", "f"},
        {"t", "f"},
        {"v", "y"},
        {"a", "o"},
    };
    private static final String[][] HEARD = {
        {"sch", "ch"},
        {"ch", "sch"},
        {"sz", "s"},
        {"w", "v"},
        {"v", "w"},
        {"k", "c"},
        {"c", "k"},
        {"ff", "f"},
        {"tz", "z"},
        {"z", "s"},
        {"ph", "f"},
        {"y", "i"},
        {"i", "y"},
        {"ei", "ai"},
        {"nn", "n"},
        {"th", "t"},
        {"ck", "k"},
        {"ie", "i"},
        {"er", "re"},
        {"mann", "man"},
    };

    private final Random random;
    private final double severity;

    /** @param severity how many times as often as usual something goes wrong */
    Slips(Random random, double severity) {
        this.random = random;
        this.severity = severity;
    }

    /** Whether something goes wrong that does so with this chance in papers of usual care. */
    boolean goesWrong(double chance) {
        return random.nextDouble() < 1 - Math.pow(1 - chance, severity);
    }

    boolean happens(double chance) {
        return random.nextDouble() < chance;
    }

    /** One slip: of the fingers, of a reading machine, or of the ear. */
    String slip(String word) {
        if (word.length() < 2) {
            return word;
        }
        return switch (random.nextInt(4)) {
            case 0 -> replaced(word, READ);
            case 1 -> replaced(word, HEARD);
            default -> typed(word);
        };
    }

    private String replaced(String word, String[][] table) {
        for (int tries = 0; tries < 8; tries++) {
            String[] pair = table[random.nextInt(table.length)];
            int at = word.indexOf(pair[0]);
            if (at >= 0) {
                return word.substring(0, at) + pair[1] + word.substring(at + pair[0].length());
            }
        }
        return typed(word);
    }

    private String typed(String word) {
        int at = random.nextInt(word.length());
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default ->
                at == 0
                        ? word.charAt(1) + "" + word.charAt(0) + word.substring(2)
                        : word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
        };
    }

    /** One slip in a number. */
    String number(String digits) {
        if (digits.length() < 2) {
            return digits;
        }
        int at = random.nextInt(digits.length());
        if (happens(0.3) && at > 0) {
            return digits.substring(0, at - 1) + digits.charAt(at) + digits.charAt(at - 1) + digits.substring(at + 1);
        }
        return digits.substring(0, at) + random.nextInt(10) + digits.substring(at + 1);
    }

    /** A day as a paper has it: whole, wrong in a part, the year only, or not at all. */
    String day(int year, int month, int day, double trouble) {
        if (goesWrong(trouble)) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    return "";
                }
                case 1 -> {
                    return String.valueOf(year);
                }
                case 2 -> {
                    return iso(year, day <= 12 ? day : month, day <= 12 ? month : day);
                }
                case 3 -> {
                    return iso(year + (random.nextBoolean() ? 1 : -1), month, day);
                }
                case 4 -> {
                    return iso(year, month, Math.max(1, Math.min(28, day + random.nextInt(7) - 3)));
                }
                default -> {
                    return iso(year, 1 + random.nextInt(12), day);
                }
            }
        }
        return iso(year, month, day);
    }

    static String iso(int year, int month, int day) {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}
