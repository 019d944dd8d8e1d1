package org.osefrance.archive.index.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.index.matching.NameWord.Kind;
import org.osefrance.archive.index.matching.NameWord.Part;

/**
 * How far a whole name is from one that was asked for: each word asked for finds its own, in any order; two words may be one that was
 * written together; words that one of the names has and the other has not cost by what they are. Not for two threads at once.
 */
public final class NameMatcher {

    /** Beyond, two words have nothing to do with each other. */
    static final float FARTHEST = 2.2f;

    private static final float WORD_MISSING = 2.3f;
    private static final float PATRONYMIC_MISSING = 0.15f;
    private static final float INITIAL_MISSING = 0.6f;
    private static final float PARTICLE_MISSING = 0.1f;
    private static final float WORD_TOO_MANY = 0.12f;
    private static final float PATRONYMIC_TOO_MANY = 0.04f;
    private static final float PARTICLE_TOO_MANY = 0.02f;
    private static final float WRITTEN_TOGETHER = 0.1f;
    private static final float FARTHEST_TOGETHER = 1;
    private static final float OTHER_ORDER = 0.04f;
    private static final float OTHER_PART = 0.3f;
    private static final float INITIAL = 0.5f;
    private static final float FAR = 0.4f;
    private static final float SAME_SOUND = 0.06f;
    private static final float NOT_THE_SAME = 0.2f;

    private final WordMatcher matcher;
    private final Map<String, Map<String, Float>> known = new HashMap<>();

    NameMatcher(WordMatcher matcher) {
        this.matcher = matcher;
    }

    /** One with the tables that come with the archive. */
    public static NameMatcher bundled() {
        return new NameMatcher(WordMatcher.bundled());
    }

    WordMatcher words() {
        return matcher;
    }

    /** Forgets what was compared for the name asked for last. */
    public void begin() {
        known.clear();
    }

    /** Remembers what is known of two words already. */
    void learn(SpelledWord asked, String found, float cost) {
        known.computeIfAbsent(asked.letters(), any -> new HashMap<>()).put(found, cost);
    }

    /** The cost of taking one name for the other: 0 for the same, infinite for names without a word in common. */
    public float cost(NameWords asked, NameWords found) {
        return new Assignment(asked.words(), found.words()).cheapest();
    }

    /** Which words of the name that was asked for were taken for which, and why; in the order asked, without those that found none. */
    public List<WordMatch> explain(NameWords asked, NameWords found) {
        return new Assignment(asked.words(), found.words()).matches();
    }

    private float cost(SpelledWord asked, SpelledWord found) {
        Map<String, Float> row = known.computeIfAbsent(asked.letters(), any -> new HashMap<>());
        Float there = row.get(found.letters());
        if (there == null) {
            there = matcher.cost(asked, found, FARTHEST);
            row.put(found.letters(), there);
        }
        return there;
    }

    /** Which word asked for is which word found: all ways are tried, with what was found already for the rest of the words. */
    private final class Assignment {
        private final List<NameWord> asked;
        private final List<NameWord> found;
        private final float[][] best;

        Assignment(List<NameWord> asked, List<NameWord> found) {
            this.asked = asked;
            this.found = found;
            this.best = new float[asked.size() + 1][1 << found.size()];
            for (float[] row : best) {
                Arrays.fill(row, Float.NaN);
            }
        }

        float cheapest() {
            return asked.isEmpty() || found.isEmpty() ? Float.POSITIVE_INFINITY : from(0, 0);
        }

        /** The cost of the words from one on, when those of a set are taken. */
        private float from(int word, int taken) {
            if (word == asked.size()) {
                return tooMany(taken);
            }
            float there = best[word][taken];
            if (!Float.isNaN(there)) {
                return there;
            }
            float least = missing(word) + from(word + 1, taken);
            for (int other = 0; other < found.size(); other++) {
                if ((taken & 1 << other) == 0) {
                    least = Math.min(least, pair(word, other, taken));
                }
            }
            best[word][taken] = least;
            return least;
        }

        private float pair(int word, int other, int taken) {
            float least = Float.POSITIVE_INFINITY;
            for (Pairing pairing : pairings(word, other, taken)) {
                if (pairing.cost() < FARTHEST + NOT_THE_SAME + OTHER_PART + OTHER_ORDER) {
                    least = Math.min(least, pairing.cost() + from(pairing.nextWord(), pairing.taken()));
                }
            }
            return least;
        }

        /** The ways to take a word, alone or with the next, for another, alone or with the next. */
        private List<Pairing> pairings(int word, int other, int taken) {
            NameWord mine = asked.get(word);
            NameWord theirs = found.get(other);
            List<Pairing> ways = new ArrayList<>(3);
            int with = taken | 1 << other;
            ways.add(new Pairing(
                    mine.spelled(), theirs.spelled(), one(mine, theirs) + order(other, taken), word + 1, with));
            if (word + 1 < asked.size()) {
                SpelledWord both = joined(mine, asked.get(word + 1));
                float cost = cost(both, theirs.spelled()) + WRITTEN_TOGETHER;
                if (cost < FARTHEST_TOGETHER) {
                    ways.add(new Pairing(both, theirs.spelled(), cost, word + 2, with));
                }
            }
            if (other + 1 < found.size()
                    && (taken & 1 << other + 1) == 0
                    && found.get(other + 1).part() == theirs.part()) {
                SpelledWord both = joined(theirs, found.get(other + 1));
                float cost = cost(mine.spelled(), both) + WRITTEN_TOGETHER;
                if (cost < FARTHEST_TOGETHER) {
                    ways.add(new Pairing(mine.spelled(), both, cost, word + 1, with | 1 << other + 1));
                }
            }
            return ways;
        }

        /** The cheapest way again, step by step. */
        List<WordMatch> matches() {
            List<WordMatch> matches = new ArrayList<>();
            if (!Float.isFinite(cheapest())) {
                return matches;
            }
            int word = 0;
            int taken = 0;
            while (word < asked.size()) {
                Pairing way = cheapestWay(word, taken);
                if (way == null) {
                    word++;
                } else {
                    matches.add(explain(asked.get(word), way));
                    word = way.nextWord();
                    taken = way.taken();
                }
            }
            return matches;
        }

        private @Nullable Pairing cheapestWay(int word, int taken) {
            float least = missing(word) + from(word + 1, taken);
            Pairing best = null;
            for (int other = 0; other < found.size(); other++) {
                if ((taken & 1 << other) == 0) {
                    for (Pairing way : pairings(word, other, taken)) {
                        float cost = way.cost() + from(way.nextWord(), way.taken());
                        if (cost < least) {
                            least = cost;
                            best = way;
                        }
                    }
                }
            }
            return best;
        }

        private WordMatch explain(NameWord mine, Pairing way) {
            if (mine.kind() == Kind.INITIAL && way.found().length() > 1
                    || mine.spelled().length() > 1 && way.found().length() == 1) {
                return new WordMatch(
                        way.asked().letters(), way.found().letters(), WordMatch.Reason.INITIAL, Optional.empty());
            }
            return matcher.explain(way.asked(), way.found());
        }

        private float one(NameWord mine, NameWord theirs) {
            float parts = mine.part() != Part.UNSAID && theirs.part() != Part.UNSAID && mine.part() != theirs.part()
                    ? OTHER_PART
                    : 0;
            boolean initial =
                    mine.kind() != theirs.kind() && (mine.kind() == Kind.INITIAL || theirs.kind() == Kind.INITIAL);
            if (initial
                    && mine.spelled().letters().charAt(0)
                            == theirs.spelled().letters().charAt(0)) {
                return INITIAL + parts;
            }
            return likely(cost(mine.spelled(), theirs.spelled())) + inexact(mine, theirs) + parts;
        }

        /** What is far may be a pet form or a slip that nobody has listed: twice as far is not half as likely. */
        private static float likely(float cost) {
            return cost <= FAR ? cost : FAR + (cost - FAR) / 2;
        }

        /**
         * Clerks got most words right: one that is right and one that is far are likelier than two that are half right. Of words in
         * two scripts nobody can say which are right.
         */
        private float inexact(NameWord mine, NameWord theirs) {
            return mine.spelled().script() != theirs.spelled().script()
                            || cost(mine.spelled(), theirs.spelled()) <= SAME_SOUND
                    ? 0
                    : NOT_THE_SAME;
        }

        /** A word that stands before one that was taken is in another order than it was asked for. */
        private float order(int other, int taken) {
            return taken >> other == 0 ? 0 : OTHER_ORDER;
        }

        private float missing(int word) {
            return switch (asked.get(word).kind()) {
                case PARTICLE -> PARTICLE_MISSING;
                case INITIAL -> INITIAL_MISSING;
                case PATRONYMIC -> names(asked) > 2 ? PATRONYMIC_MISSING : WORD_MISSING;
                case NAME -> WORD_MISSING;
            };
        }

        private float tooMany(int taken) {
            float cost = 0;
            for (int other = 0; other < found.size(); other++) {
                if ((taken & 1 << other) == 0) {
                    cost += switch (found.get(other).kind()) {
                        case PARTICLE -> PARTICLE_TOO_MANY;
                        case INITIAL -> PATRONYMIC_TOO_MANY;
                        case PATRONYMIC -> names(found) > 2 ? PATRONYMIC_TOO_MANY : WORD_TOO_MANY;
                        case NAME -> WORD_TOO_MANY;
                    };
                }
            }
            return cost;
        }

        private long names(List<NameWord> words) {
            return words.stream()
                    .filter(word -> word.kind() == Kind.NAME || word.kind() == Kind.PATRONYMIC)
                    .count();
        }
    }

    /** Words taken for words. */
    private record Pairing(SpelledWord asked, SpelledWord found, float cost, int nextWord, int taken) {}

    private static SpelledWord joined(NameWord one, NameWord other) {
        return SpelledWord.ofNormal(one.spelled().letters() + other.spelled().letters());
    }
}
