package org.osefrance.archive.index.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.name.Script;

/** One word of a name that was asked for: by which keys to look for it, and which of the words found are near. */
public final class AskedWord {

    private static final int LEAST_LEFT = 3;

    private final SpelledWord spelled;
    private final NameMatcher matcher;
    private final WordKeys keys;

    private final boolean joined;

    private AskedWord(SpelledWord spelled, boolean joined, NameMatcher matcher) {
        this.spelled = spelled;
        this.joined = joined;
        this.matcher = matcher;
        this.keys = WordKeys.of(spelled);
    }

    /** The words of a name, and those that stand side by side as one. */
    public static List<AskedWord> of(NameWords name, NameMatcher matcher) {
        List<String> words =
                name.words().stream().map(word -> word.spelled().letters()).toList();
        return name.indexed().stream()
                .map(word -> new AskedWord(SpelledWord.ofNormal(word), !words.contains(word), matcher))
                .toList();
    }

    /** Whether it is two words as one, which only a word that is spelled much like it can be. */
    public boolean isJoined() {
        return joined;
    }

    public boolean isLatin() {
        return spelled.script() == Script.LATIN;
    }

    public String letters() {
        return spelled.letters();
    }

    public WordKeys keys() {
        return keys;
    }

    /** What is left of it when its end or its beginning is cut, three letters at least: Deb of Debora, Tisha of Latisha. */
    public List<String> shortened() {
        String word = letters();
        return IntStream.rangeClosed(LEAST_LEFT, word.length() - 1)
                .boxed()
                .flatMap(length -> Stream.of(word.substring(0, length), word.substring(word.length() - length)))
                .distinct()
                .toList();
    }

    /** The groups of given names it is of. */
    public List<String> groups() {
        return groups(spelled, matcher);
    }

    /** The groups of given names that a word of the index is of. */
    public static List<String> groupsOf(String word, NameMatcher matcher) {
        return groups(SpelledWord.of(word), matcher);
    }

    private static List<String> groups(SpelledWord word, NameMatcher matcher) {
        return matcher.words().groups().of(word).stream()
                .map(NameGroups.Membership::group)
                .toList();
    }

    /** Of words that were found by its keys those that are near, nearest first. */
    public List<CandidateWord> nearest(Stream<String> found, int most) {
        List<CandidateWord> near = new ArrayList<>();
        found.forEach(word -> {
            float cost = matcher.words().cost(spelled, SpelledWord.ofNormal(word), NameMatcher.FARTHEST);
            if (cost <= NameMatcher.FARTHEST) {
                near.add(new CandidateWord(word, cost));
            }
        });
        near.sort(Comparator.comparingDouble(CandidateWord::cost).thenComparing(CandidateWord::letters));
        near.forEach(word -> matcher.learn(spelled, word.letters(), word.cost()));
        return near.subList(0, Math.min(most, near.size()));
    }
}
