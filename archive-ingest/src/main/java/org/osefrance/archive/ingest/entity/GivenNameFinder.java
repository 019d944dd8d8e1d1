package org.osefrance.archive.ingest.entity;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osefrance.archive.ingest.entity.Passage.LetterCase;

/** Finds people by their given names. */
final class GivenNameFinder implements Finder {

    /** Languages whose papers write the surname first, or may. */
    private static final Set<String> SURNAME_FIRST = Set.of("hu", "de", "cs", "pl", "sk", "");

    private final NameParts parts;

    GivenNameFinder(NameParts parts) {
        this.parts = parts;
    }

    @Override
    public void find(Passage passage, LanguageRules rules, KnownNames known, Consumer<Mention> found) {
        for (int at = 0; at < passage.size(); at++) {
            byGivenName(passage, at, rules, known).ifPresent(found);
        }
    }

    /** A given name with what follows, with the surname before it as lists and Hungarian have it, or by itself. */
    private Optional<Mention> byGivenName(Passage passage, int at, LanguageRules rules, KnownNames known) {
        if (!known.isGiven(passage.at(at), rules) || rules.isOrdinaryWord(passage.at(at))) {
            return Optional.empty();
        }
        return givenFirst(passage, at, rules, known)
                .or(() -> surnameFirst(passage, at, rules, known))
                .or(() -> givenAlone(passage, at, rules));
    }

    private Optional<Mention> givenFirst(Passage passage, int at, LanguageRules rules, KnownNames known) {
        TextToken given = passage.at(at);
        int last = given.isWithoutCase()
                ? parts.hebrewSurname(passage, at, rules, known)
                : parts.lastOfName(passage, at, rules, known);
        if (last == at && isAnySurname(passage, at + 1, rules)) {
            return Optional.of(new Evidence(0.62, "'" + given.written() + "' is a given name before a capital")
                    .of(MentionKind.PERSON, passage, at, at + 1, Optional.empty()));
        }
        return last == at
                ? Optional.empty()
                : Optional.of(new Evidence(0.75, "'" + given.written() + "' is a given name and a name follows")
                        .of(MentionKind.PERSON, passage, at, last, Optional.empty()));
    }

    /** Many surnames are words as well: Winter, Weiss, Stern. */
    private static boolean isAnySurname(Passage passage, int at, LanguageRules rules) {
        return at < passage.size()
                && passage.letterCase() == LetterCase.MIXED
                && passage.at(at).isAfterBlank()
                && passage.at(at).isCapital()
                && !passage.at(at).isWithoutCase()
                && !passage.at(at).isNumber()
                && passage.at(at).folded().length() > 3
                && !rules.cues().isWord(Cue.TITLE, passage, at);
    }

    private Optional<Mention> surnameFirst(Passage passage, int at, LanguageRules rules, KnownNames known) {
        int before = at - 1;
        boolean pair = before >= 0
                && passage.at(at).isAfterBlank()
                && !passage.at(at).isWithoutCase()
                && passage.letterCase() != LetterCase.UPPER
                && parts.isNamePart(passage, before, rules, known)
                && !rules.cues().endsAt(Cue.TITLE, passage, before)
                && (!passage.beginsSentence(before) || SURNAME_FIRST.contains(rules.code()));
        return pair
                ? Optional.of(new Evidence(
                                0.6, "'" + passage.at(at).written() + "' is a given name behind what may be a surname")
                        .and(parts.isShapedLikeSurname(passage.at(before)), 0.1, "the surname has the ending of one")
                        .of(MentionKind.PERSON, passage, before, at, Optional.empty()))
                : Optional.empty();
    }

    private Optional<Mention> givenAlone(Passage passage, int at, LanguageRules rules) {
        boolean alone = passage.letterCase() == LetterCase.MIXED
                && passage.at(at).folded().length() > 3
                && !passage.beginsSentence(at)
                && !parts.isPlace(passage, at, rules);
        return alone
                ? Optional.of(
                        new Evidence(0.52, "is a given name").of(MentionKind.PERSON, passage, at, at, Optional.empty()))
                : Optional.empty();
    }
}
