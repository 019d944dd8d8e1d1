package org.osefrance.archive.index.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys by which words are found that may be one: skeletons of their consonants, one for each likely reading, the same with a
 * consonant left out, and pairs of letters as a poor eye sees them. Plain strings, computed once for a word and looked up as terms.
 *
 * @param skeletons likeliest first; empty text for a word of vowels
 * @param gapped each skeleton of three and more with one consonant left out
 * @param shapes the whole word as a poor eye sees it
 * @param pairs pairs of letters of one shape, with the ends of the word
 */
public record WordKeys(List<String> skeletons, List<String> gapped, List<String> shapes, List<String> pairs) {

    private static final double LIKELY = 0.27;
    private static final double LIKELY_ALTOGETHER = 0.35;
    private static final double NOT_THE_LONGEST = 0.15;

    /** Sounds of two letters of which one may be a consonant, which is read by itself then: Janek, Johann, Zając. */
    private static final Set<Sound> APART =
            EnumSet.of(Sound.AN, Sound.EN, Sound.ON, Sound.JA, Sound.JE, Sound.JO, Sound.JU);

    private static final int MOST_SKELETONS = 12;
    private static final int MOST_GAPPED_OF = 4;
    private static final int LEAST_GAPPED = 3;

    public WordKeys {
        skeletons = List.copyOf(skeletons);
        gapped = List.copyOf(gapped);
        shapes = List.copyOf(shapes);
        pairs = List.copyOf(pairs);
    }

    /** The keys of a word in any script. */
    public static WordKeys of(String word) {
        return of(SpelledWord.of(word));
    }

    static WordKeys of(SpelledWord word) {
        List<String> skeletons = skeletons(word);
        Set<String> gapped = new LinkedHashSet<>();
        skeletons.stream()
                .limit(MOST_GAPPED_OF)
                .filter(skeleton -> skeleton.length() >= LEAST_GAPPED)
                .forEach(skeleton -> {
                    for (int at = 0; at < skeleton.length(); at++) {
                        gapped.add(skeleton.substring(0, at) + skeleton.substring(at + 1));
                    }
                });
        return new WordKeys(skeletons, List.copyOf(gapped), Shape.wholes(word.letters()), Shape.pairs(word.letters()));
    }

    private static List<String> skeletons(SpelledWord word) {
        List<Map<String, Double>> until = new ArrayList<>();
        for (int place = 0; place <= word.length(); place++) {
            until.add(new HashMap<>());
        }
        until.getFirst().put("", 0.0);
        for (int place = 0; place < word.length(); place++) {
            Map<String, Double> here = likeliest(until.get(place));
            int longest = longest(word, place);
            for (int index = word.firstAt(place); index < word.firstAt(place + 1); index++) {
                Map<String, Double> there = until.get(word.end(index));
                double shorter = word.end(index) < longest ? NOT_THE_LONGEST : 0;
                for (Sign sign : signs(word.grapheme(index))) {
                    here.forEach((skeleton, unlikely) -> enter(there, skeleton, sign, unlikely + shorter));
                }
            }
        }
        Map<String, Double> whole = likeliest(until.getLast());
        return whole.keySet().stream()
                .sorted(Comparator.comparingDouble((String key) -> whole.getOrDefault(key, 1.0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** A reading goes on; a sign that stands there already is not said twice. */
    private static void enter(Map<String, Double> there, String skeleton, Sign sign, double unlikely) {
        double together = unlikely + sign.unlikelihood();
        if (together <= LIKELY_ALTOGETHER) {
            boolean again = !skeleton.isEmpty()
                    && !sign.letters().isEmpty()
                    && skeleton.charAt(skeleton.length() - 1) == sign.letters().charAt(0);
            there.merge(skeleton + (again ? sign.letters().substring(1) : sign.letters()), together, Math::min);
        }
    }

    private static Map<String, Double> likeliest(Map<String, Double> readings) {
        if (readings.size() <= MOST_SKELETONS) {
            return readings;
        }
        Map<String, Double> kept = new HashMap<>();
        readings.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SKELETONS)
                .forEach(reading -> kept.put(reading.getKey(), reading.getValue()));
        return kept;
    }

    private static int longest(SpelledWord word, int place) {
        int longest = place + 1;
        for (int index = word.firstAt(place); index < word.firstAt(place + 1); index++) {
            if (!signs(word.grapheme(index)).isEmpty()) {
                longest = Math.max(longest, word.end(index));
            }
        }
        return longest;
    }

    private static List<Sign> signs(int grapheme) {
        return grapheme == SpelledWord.UNKNOWN ? Sign.OF_NOTHING : Sign.OF.get(grapheme);
    }

    /** What a group of letters adds to a skeleton. */
    private record Sign(String letters, double unlikelihood) {

        static final List<Sign> OF_NOTHING = List.of(new Sign("", 0));

        /** Of each group of letters; a nasal vowel of two letters is read letter by letter. */
        static final List<List<Sign>> OF =
                Spellings.bundled().graphemes().stream().map(Sign::of).toList();

        private static List<Sign> of(Grapheme grapheme) {
            Map<String, Double> signs = new LinkedHashMap<>();
            for (Reading reading : grapheme.readings()) {
                boolean apart = grapheme.letters().length() > 1 && APART.contains(reading.sound());
                if (!apart && reading.unlikelihood() <= LIKELY) {
                    signs.merge(reading.sound().kind().sign(), reading.unlikelihood(), Math::min);
                }
            }
            double best = signs.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .min()
                    .orElse(0);
            return signs.entrySet().stream()
                    .map(sign -> new Sign(sign.getKey(), sign.getValue() - best))
                    .toList();
        }
    }
}
