package org.osefrance.archive.ingest.entity;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Camps and ghettos whose names stand in no list: a word for one, tied to a word that begins with a capital. The bare word names
 * nothing; told as a mention it was right in one of twelve.
 */
final class UnlistedCampFinder implements Finder {

    private static final double NAMED = 0.55;
    private static final Set<String> TIES =
            Set.of("of", "at", "in", "de", "von", "bei", "w", "we", "v", "ve", "u", "te", "ביי", "אינ");

    /** In this language every noun has a capital, so a small word has to stand between. */
    private static final String ALL_NOUNS = "de";

    @Override
    public void find(Passage passage, LanguageRules rules, KnownNames known, Consumer<Mention> found) {
        for (int at = 0; at < passage.size(); at++) {
            named(passage, at, rules, Cue.CAMP_WORD, MentionKind.CAMP).ifPresent(found);
            named(passage, at, rules, Cue.GHETTO_WORD, MentionKind.GHETTO).ifPresent(found);
        }
    }

    private static Optional<Mention> named(Passage passage, int at, LanguageRules rules, Cue cue, MentionKind kind) {
        Optional<Integer> end = rules.cues().endOf(cue, passage, at);
        if (end.isEmpty() || passage.letterCase() != Passage.LetterCase.MIXED) {
            return Optional.empty();
        }
        int name = end.get() + 1;
        boolean tied = TIES.contains(passage.folded(name));
        name += tied ? 1 : 0;
        if (name >= passage.size() || !tied && rules.code().equals(ALL_NOUNS) || !isName(passage, name, rules)) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(NAMED, "'" + passage.surface(at, end.get()) + "' stands before a name")
                .of(kind, passage, at, name, Optional.empty()));
    }

    private static boolean isName(Passage passage, int at, LanguageRules rules) {
        TextToken token = passage.at(at);
        return token.isCapital()
                && !token.isWithoutCase()
                && !token.isNumber()
                && token.isAfterBlank()
                && passage.at(at - 1).isAfterBlank()
                && token.folded().length() > 2
                && !rules.isOrdinaryWord(token);
    }
}
