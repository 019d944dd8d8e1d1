package org.osefrance.archive.index.matching;

import java.util.List;

/**
 * What can be said of two names without knowing their bearers.
 *
 * @param answer whether they are spellings or forms of one name
 * @param words which words were taken for which, and why
 */
public record NameVerdict(Answer answer, List<WordMatch> words) {

    /** For each word of the longer name; beyond, what they have in common is no more than chance. */
    private static final float FARTHEST_FOR_A_WORD = 1.0f;

    /** How sure it is. */
    public enum Answer {
        /** One name in two spellings, scripts or languages. */
        SAME,
        /** They may be. */
        MAYBE,
        DIFFERENT
    }

    public NameVerdict {
        words = List.copyOf(words);
    }

    /** Compares two names; it does not matter which is said first. */
    public static NameVerdict of(String one, String other, NameMatcher matcher) {
        NameWords mine = NameWords.of(one);
        NameWords theirs = NameWords.of(other);
        float forth = cost(mine, theirs, matcher);
        float back = cost(theirs, mine, matcher);
        boolean turned = back < forth || back == forth && one.compareTo(other) > 0;
        if (Math.min(forth, back) > FARTHEST_FOR_A_WORD * Math.max(1, Math.max(names(mine), names(theirs)))) {
            return new NameVerdict(Answer.DIFFERENT, List.of());
        }
        matcher.begin();
        List<WordMatch> matches = turned ? matcher.explain(theirs, mine) : matcher.explain(mine, theirs);
        if (matches.isEmpty()) {
            return new NameVerdict(Answer.DIFFERENT, List.of());
        }
        return new NameVerdict(
                isSame(mine, theirs, matches, matcher) ? Answer.SAME : Answer.MAYBE,
                turned ? matches.stream().map(WordMatch::turned).toList() : matches);
    }

    private static float cost(NameWords asked, NameWords found, NameMatcher matcher) {
        matcher.begin();
        return matcher.cost(asked, found);
    }

    private static int names(NameWords name) {
        return (int) name.words().stream()
                .filter(word -> word.kind() == NameWord.Kind.NAME || word.kind() == NameWord.Kind.PATRONYMIC)
                .count();
    }

    /** Every word found its own, and each is the same in sound, or a form of the same given name. */
    private static boolean isSame(NameWords mine, NameWords theirs, List<WordMatch> matches, NameMatcher matcher) {
        return names(mine) == names(theirs)
                && matches.size() >= names(mine)
                && matches.stream().allMatch(match -> isSure(match, matcher));
    }

    private static boolean isSure(WordMatch match, NameMatcher matcher) {
        SpelledWord asked = SpelledWord.ofNormal(match.asked());
        SpelledWord found = SpelledWord.ofNormal(match.found());
        return switch (match.reason()) {
            case SAME_SPELLING, SAME_SOUND -> true;
            case FORM_OF_NAME, PET_FORM -> matcher.words().areForms(asked, found);
            case OTHER_SCRIPT -> matcher.words().soundAlike(asked, found);
            case ADOPTED_NAME, INITIAL, CUT_SHORT, MISREAD, SIMILAR -> false;
        };
    }
}
