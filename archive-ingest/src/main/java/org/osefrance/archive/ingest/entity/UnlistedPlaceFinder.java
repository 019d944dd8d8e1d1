package org.osefrance.archive.ingest.entity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osefrance.archive.index.analysis.Folding;

/**
 * Places that stand in no list: a capital behind a word that places follow. Where every noun has a capital the word must also end as
 * places do.
 */
final class UnlistedPlaceFinder implements Finder {

    private static final int SHORTEST = 4;
    private static final int LONGEST_ENDING = 12;
    private static final String ALL_NOUNS = "de";

    private final Set<String> endings = new HashSet<>();
    private final SurnameShapes surnames;

    UnlistedPlaceFinder(SurnameShapes surnames) {
        this.surnames = surnames;
        ListFile.rows("place-shapes.csv").forEach(row -> endings.add(Folding.fold(row.filled("ending"))));
    }

    @Override
    public void find(Passage passage, LanguageRules rules, KnownNames known, Consumer<Mention> found) {
        for (int at = 1; at < passage.size(); at++) {
            if (isStreet(passage, at, rules)) {
                found.accept(new Evidence(0.6, "is the name of a street")
                        .of(MentionKind.PLACE, passage, at - 1, at, Optional.empty()));
            }
            if (passage.letterCase() == Passage.LetterCase.MIXED && isCandidate(passage, at, rules, known)) {
                TextToken token = passage.at(at);
                Evidence evidence = new Evidence(
                                0.35, "stands behind '" + passage.at(at - 1).written() + "'")
                        .and(!rules.code().equals(ALL_NOUNS), 0.15, "begins with a capital")
                        .and(isShaped(token), 0.2, "ends as places do")
                        .and(
                                known.isSurname(token, rules) || known.isGiven(token, rules),
                                -0.3,
                                "is a person's name elsewhere")
                        .and(surnames.isStrong(token) && !isShaped(token), -0.1, "has the ending of a surname");
                if (evidence.isEnough()) {
                    found.accept(evidence.of(MentionKind.PLACE, passage, at, at, Optional.empty()));
                }
            }
        }
    }

    /** A word of its own length, tied to "street": "Winkler Street" in the languages that write it so. */
    private static boolean isStreet(Passage passage, int at, LanguageRules rules) {
        TextToken name = passage.at(at - 1);
        return rules.cues().isWord(Cue.STREET, passage, at)
                && passage.at(at).isJoined()
                && name.isCapital()
                && name.folded().length() > SHORTEST
                && !rules.isOrdinaryWord(name);
    }

    private static boolean isCandidate(Passage passage, int at, LanguageRules rules, KnownNames known) {
        TextToken token = passage.at(at);
        return token.isCapital()
                && !token.isUpper()
                && token.isAfterBlank()
                && token.folded().length() >= SHORTEST
                && token.folded().chars().allMatch(Character::isLetter)
                && rules.cues().endsAt(Cue.PLACE_SURE, passage, at - 1)
                && !rules.isOrdinaryWord(token)
                && !rules.isBuiltLikeWord(token)
                && !known.isWrittenSmall(token)
                && !rules.cues().isWord(Cue.TITLE, passage, at)
                && !rules.cues().isWord(Cue.ORG_HEAD, passage, at)
                && !rules.cues().isWord(Cue.CAMP_WORD, passage, at);
    }

    private boolean isShaped(TextToken token) {
        String folded = token.folded();
        for (int from = Math.max(2, folded.length() - LONGEST_ENDING); from < folded.length(); from++) {
            if (endings.contains(folded.substring(from))) {
                return true;
            }
        }
        return false;
    }
}
