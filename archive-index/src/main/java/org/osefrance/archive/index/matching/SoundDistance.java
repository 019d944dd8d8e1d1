package org.osefrance.archive.index.matching;

/**
 * How far sounds are apart, 0 to 1 and a little more: what clerks took for one another is near. Set by hand from the spelling rules of
 * the domain tables.
 */
final class SoundDistance {

    /** Pairs nearer than their kinds tell: sounds and how far, in any order. */
    private static final String NEAR = """
            E I .25, E A .3, A O .3, O U .25, UE I .1, UE U .15, UE E .3, OE E .1, OE O .2, OE U .3, OE UE .25, AI E .25, AI A .3, AI I .3,
            AI UE .35, OI AI .2, OI OE .25, OI O .35, OI I .35, OI UE .3, OI E .35, OI U .35, AU O .2, AU A .25, AU U .25, AU OI .3, JA A .2,
            JA I .3, JA E .3, JA JE .25, JE E .12, JE I .25, JO O .2, JO E .25, JO I .35, JU U .15, JU UE .2, JU I .35, JA J .3, JE J .25,
            JO J .3, JU J .3, AN A .3, AN EN .2, AN ON .25, EN E .3, EN ON .3, ON O .3, ON U .35, AN N .35, EN N .35, ON N .35, AN M .4,
            EN M .4, ON M .4, V U .3, V O .5, V AU .5, J I .12, J AI .3, J E .4, B P .3, D T .25, G K .3, F V .2, P F .4, B V .4, S Z .12,
            S SH .3, Z ZH .3, Z SH .4, SH ZH .25, TS S .3, TS Z .25, TS TSH .3, TSH SH .25, DZH ZH .12, DZH TSH .25, DZH Z .35, TS SH .45,
            T TS .45, TSH T .6, TSH K .6, KH H .12, KH K .3, KH G .4, KH SH .45, G H .3, KS K .4, KS S .4, KS SH .4, KS TS .45, KS G .45,
            KV K .3, KV G .45, KV V .6, M N .35, N NJ .08, L LJ .05, L R .7, N L .7, J DZH .25, J ZH .3, J L .6, J LJ .3, J NJ .6,
            T S .6, D Z .6, G ZH .4, G DZH .35, K S .6, B M .7, V B .4, H NONE .2, F B .5, P V .5
            """;

    private static final double BETWEEN_VOWELS = 0.4;
    private static final double OF_ONE_KIND = 0.6;
    private static final double BETWEEN_CONSONANTS = 1.0;
    private static final double VOWEL_AND_CONSONANT = 1.2;

    private static final double[][] DISTANCES = table();

    private SoundDistance() {}

    static double between(Sound one, Sound other) {
        return DISTANCES[one.ordinal()][other.ordinal()];
    }

    private static double[][] table() {
        Sound[] sounds = Sound.values();
        double[][] table = new double[sounds.length][sounds.length];
        for (Sound one : sounds) {
            for (Sound other : sounds) {
                table[one.ordinal()][other.ordinal()] = one == other ? 0 : byKind(one, other);
            }
        }
        for (String entry : NEAR.split(",")) {
            String[] parts = entry.strip().split(" ");
            int one = Sound.valueOf(parts[0]).ordinal();
            int other = Sound.valueOf(parts[1]).ordinal();
            table[one][other] = Double.parseDouble(parts[2]);
            table[other][one] = table[one][other];
        }
        return table;
    }

    private static double byKind(Sound one, Sound other) {
        if (one.isVowel() != other.isVowel()) {
            return VOWEL_AND_CONSONANT;
        }
        if (one.isVowel()) {
            return BETWEEN_VOWELS;
        }
        return one.kind() == other.kind() ? OF_ONE_KIND : BETWEEN_CONSONANTS;
    }
}
