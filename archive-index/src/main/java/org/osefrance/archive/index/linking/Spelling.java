package org.osefrance.archive.index.linking;

/** How like two spellings are. */
final class Spelling {

    private Spelling() {}

    /** Which letters and digits occur, a bit each: two words whose sets differ in many cannot be near. */
    static long letters(String word) {
        long set = 0;
        for (int i = 0; i < word.length(); i++) {
            char sign = word.charAt(i);
            int bit = sign >= 'a' && sign <= 'z'
                    ? sign - 'a'
                    : sign >= '0' && sign <= '9' ? 26 + sign - '0' : 36 + sign % 28;
            set |= 1L << bit;
        }
        return set;
    }

    /**
     * Edits between two words: letters put in, left out, replaced, or two neighbours exchanged (Damerau 1964, each place once).
     *
     * @param most where there are more, {@code most + 1} is the answer
     */
    static int distance(String one, String other, int most) {
        int n = one.length();
        int m = other.length();
        if (Math.abs(n - m) > most) {
            return most + 1;
        }
        int[] before = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(m, i + most);
            row[from - 1] = from == 1 ? i : most + 1;
            int least = row[from - 1];
            char a = one.charAt(i - 1);
            for (int j = from; j <= to; j++) {
                char b = other.charAt(j - 1);
                int cost = a == b ? 0 : 1;
                int value = Math.min(last[j - 1] + cost, row[j - 1] + 1);
                if (j < i + most) {
                    value = Math.min(value, last[j] + 1);
                }
                if (i > 1 && j > 1 && cost == 1 && a == other.charAt(j - 2) && one.charAt(i - 2) == b) {
                    value = Math.min(value, before[j - 2] + 1);
                }
                row[j] = value;
                least = Math.min(least, value);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.min(last[m], most + 1);
    }

    /** Jaro's likeness (https://doi.org/10.1080/01621459.1989.10478785) with Winkler's for a common beginning, from 0 to 1. */
    static double jaroWinkler(String one, String other) {
        int n = one.length();
        int m = other.length();
        if (n == 0 || m == 0 || n > 64 || m > 64) {
            return n == m && one.equals(other) ? 1 : 0;
        }
        int reach = Math.max(0, Math.max(n, m) / 2 - 1);
        long taken = 0;
        long found = 0;
        int common = 0;
        for (int i = 0; i < n; i++) {
            int to = Math.min(m - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= to; j++) {
                if ((taken & 1L << j) == 0 && one.charAt(i) == other.charAt(j)) {
                    taken |= 1L << j;
                    found |= 1L << i;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        int moved = 0;
        int j = 0;
        for (int i = 0; i < n; i++) {
            if ((found & 1L << i) != 0) {
                while ((taken & 1L << j) == 0) {
                    j++;
                }
                if (one.charAt(i) != other.charAt(j++)) {
                    moved++;
                }
            }
        }
        double c = common;
        double jaro = (c / n + c / m + (c - Math.floor(moved / 2.0)) / c) / 3;
        int prefix = 0;
        while (prefix < 4 && prefix < n && prefix < m && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }
}
