package org.osefrance.archive.ingest.entity;

import java.util.HashSet;
import java.util.Set;
import org.osefrance.archive.index.authority.GivenNames;

/** Given names, and the surnames that surer places of the same text have shown. */
final class KnownNames {

    /** From here on a person found makes the surname known for the rest of the text. */
    static final double SURE = 0.7;

    private static final int SHORTEST = 3;

    private final GivenNames given;
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> small = new HashSet<>();

    KnownNames(GivenNames given) {
        this.given = given;
    }

    /** Whether this is a given name in any form a group has, or one inflected from it. */
    boolean isGiven(TextToken token, LanguageRules rules) {
        return token.isCapital()
                && token.folded().length() >= SHORTEST
                && (isForm(token.folded())
                        || rules.endings().stems(token.folded()).stream().anyMatch(this::isLongForm));
    }

    /** Whether the word was the surname of somebody elsewhere in this text, perhaps in another form. */
    boolean isSurname(TextToken token, LanguageRules rules) {
        return token.isCapital()
                && (surnames.contains(token.folded())
                        || rules.endings().stems(token.folded()).stream().anyMatch(surnames::contains));
    }

    /** Takes in the words of a part that are written small: elsewhere their capitals are a sentence's. */
    void read(Passage passage) {
        passage.tokens().stream()
                .filter(token -> Character.isLowerCase(token.written().codePointAt(0)))
                .forEach(token -> small.add(token.folded()));
    }

    /** Whether the word stands somewhere in this text without a capital. */
    boolean isWrittenSmall(TextToken token) {
        return small.contains(token.folded());
    }

    /** Whether this is a given name with a further name right behind it. */
    boolean isGivenBeforeName(Passage passage, int at, LanguageRules rules) {
        if (at + 1 >= passage.size() || !isGiven(passage.at(at), rules)) {
            return false;
        }
        TextToken next = passage.at(at + 1);
        return next.isAfterBlank()
                && next.isCapital()
                && !next.isWithoutCase()
                && !next.isNumber()
                && !rules.isOrdinaryWord(next);
    }

    /** Remembers the last word of a person's name. */
    void remember(Passage passage, Mention person, LanguageRules rules) {
        TextToken last = passage.at(passage.indexAt(person.end() - 1));
        boolean name = last.folded().length() > SHORTEST && !isForm(last.folded());
        if (name && !rules.isOrdinaryWord(last) && !isWrittenSmall(last)) {
            surnames.add(last.folded());
        }
    }

    /** Whether a title, an initial or a given name stands before the words, or a given name behind them. */
    boolean isPersonBeside(Passage passage, int first, int last, LanguageRules rules) {
        if (first > 0 && passage.at(first).isJoined()) {
            TextToken before = passage.at(first - 1);
            boolean title = rules.cues().endsAt(Cue.TITLE, passage, first - 1)
                    || rules.cues().endsAt(Cue.FAMILY, passage, first - 1)
                    || rules.cues().endsAt(Cue.PROFESSION, passage, first - 1);
            if (title
                    || before.isInitial() && passage.at(first).isAfterStop()
                    || isGiven(before, rules) && passage.at(first).isAfterBlank()) {
                return true;
            }
        }
        return last + 1 < passage.size()
                && passage.at(last + 1).isAfterBlank()
                && !passage.at(last + 1).isWithoutCase()
                && isGiven(passage.at(last + 1), rules);
    }

    private boolean isForm(String folded) {
        return !given.groupsOf(folded).isEmpty();
    }

    /** A short name with an ending is too often something else. */
    private boolean isLongForm(String folded) {
        return folded.length() > SHORTEST + 1 && isForm(folded);
    }
}
