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
    private final WordLikeness likeness;

    WordShare(Vocabulary vocabulary, WordLikeness likeness, int[] some, int[] others) {
        this.likeness = likeness;
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
                double like = leftOther[j] < 0 ? 0 : likeness.of(a, vocabulary.word(leftOther[j]));
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

    /** Share of what both have in all they have. */
    double likeness() {
        return 2 * common / Math.max(1e-9, one + other);
    }

    /** Share of what both have in what the shorter has. */
    double containment() {
        return common / Math.max(1e-9, Math.min(one, other));
    }
}
