package org.osefrance.archive.index.linking;

/** What two texts have in common, each word weighed by how rare it is. */
final class WordShare {

    private final Vocabulary vocabulary;
    private final int[] some;
    private final int[] others;
    private double one;
    private double other;
    private double common;
    private int restOne;
    private int restOther;
    private final int[] leftOne;
    private final int[] leftOther;

    WordShare(Vocabulary vocabulary, int[] some, int[] others) {
        this.vocabulary = vocabulary;
        this.some = some;
        this.others = others;
        this.leftOne = new int[some.length];
        this.leftOther = new int[others.length];
    }

    void equalWords() {
        int i = 0;
        int j = 0;
        while (i < some.length || j < others.length) {
            if (j == others.length || i < some.length && some[i] < others[j]) {
                one += vocabulary.weight(some[i]);
                leftOne[restOne++] = some[i++];
            } else if (i == some.length || others[j] < some[i]) {
                other += vocabulary.weight(others[j]);
                leftOther[restOther++] = others[j++];
            } else {
                double weight = vocabulary.weight(some[i]);
                one += weight;
                other += weight;
                common += weight;
                i++;
                j++;
            }
        }
    }

    /** How many words of the longer rest are not equal to any. */
    int left() {
        return Math.max(restOne, restOther);
    }

    void likeWords() {
        for (int i = 0; i < restOne; i++) {
            String a = vocabulary.word(leftOne[i]);
            int best = -1;
            double most = 0;
            for (int j = 0; j < restOther; j++) {
                double like = leftOther[j] < 0 ? 0 : likeness(a, vocabulary.word(leftOther[j]));
                if (like > most) {
                    most = like;
                    best = j;
                }
            }
            if (best >= 0) {
                common += most * Math.min(vocabulary.weight(leftOne[i]), vocabulary.weight(leftOther[best]));
                leftOther[best] = -1;
            }
        }
    }

    private static double likeness(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (a.charAt(0) == b.charAt(0) && (shorter == 1 || shorter >= 2 && isShortFor(a, b))) {
            return shorter == 1 ? 0.5 : 0.8;
        }
        if (shorter >= 4 && Spelling.distance(a, b, shorter >= 7 ? 2 : 1) <= (shorter >= 7 ? 2 : 1)) {
            return 0.85;
        }
        return 0;
    }

    /** Whether the shorter is what is left when letters are taken out of the longer: {@code st} of {@code street}. */
    private static boolean isShortFor(String a, String b) {
        String brief = a.length() < b.length() ? a : b;
        String full = a.length() < b.length() ? b : a;
        if (brief.length() > 4 && !full.startsWith(brief)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < full.length() && at < brief.length(); i++) {
            if (full.charAt(i) == brief.charAt(at)) {
                at++;
            }
        }
        return at == brief.length();
    }

    /** Share of what both have in all they have. */
    double likeness() {
        return 2 * common / Math.max(1e-9, one + other);
    }

    /** Share of what both have in what the shorter has. */
    double containment() {
        return common / Math.max(1e-9, Math.min(one, other));
    }
}
