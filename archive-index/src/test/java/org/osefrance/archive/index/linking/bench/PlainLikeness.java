package org.osefrance.archive.index.linking.bench;

/** Jaro-Winkler as in the books, for the peer: the product has its own. */
final class PlainLikeness {

    private PlainLikeness() {}

    static double of(String one, String other) {
        int reach = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        boolean[] taken = new boolean[other.length()];
        StringBuilder first = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            for (int j = Math.max(0, i - reach); j < Math.min(other.length(), i + reach + 1); j++) {
                if (!taken[j] && one.charAt(i) == other.charAt(j)) {
                    taken[j] = true;
                    first.append(one.charAt(i));
                    break;
                }
            }
        }
        if (first.isEmpty()) {
            return 0;
        }
        int moved = 0;
        int at = 0;
        for (int j = 0; j < other.length(); j++) {
            if (taken[j] && other.charAt(j) != first.charAt(at++)) {
                moved++;
            }
        }
        double common = first.length();
        double jaro = (common / one.length() + common / other.length() + (common - moved / 2.0) / common) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(one.length(), other.length()))
                && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }
}
