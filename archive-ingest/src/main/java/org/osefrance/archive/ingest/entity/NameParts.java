package org.osefrance.archive.ingest.entity;

import java.util.Set;

/** Which words of a text can be the name of one person. */
final class NameParts {

    private static final Set<String> PARTICLES =
            Set.of("von", "van", "de", "der", "den", "ben", "bar", "zu", "la", "le", "du", "בן", "בענ");
    private static final int LONGEST = 4;

    private final Gazetteer gazetteer;
    private final SurnameShapes shapes;

    NameParts(Gazetteer gazetteer, SurnameShapes shapes) {
        this.gazetteer = gazetteer;
        this.shapes = shapes;
    }

    boolean isShapedLikeSurname(TextToken token) {
        return shapes.isStrong(token);
    }

    /** In a script without capitals a title is followed by one word, and by another where that is a surname. */
    int withoutCase(Passage passage, int first, LanguageRules rules, KnownNames known) {
        TextToken name = passage.at(first);
        boolean named = known.isGiven(name, rules) || shapes.isStrong(name);
        return named ? hebrewSurname(passage, first, rules, known) : first - 1;
    }

    /** The surname right behind a given name, in a script without capitals; the given name itself where none is. */
    int hebrewSurname(Passage passage, int at, LanguageRules rules, KnownNames known) {
        int next = at + 1;
        boolean surname = next < passage.size()
                && passage.at(next).isAfterBlank()
                && (shapes.isStrong(passage.at(next)) || known.isSurname(passage.at(next), rules));
        return surname ? next : at;
    }

    /** The last of the words from here on that can be one name. */
    int lastOfName(Passage passage, int first, LanguageRules rules, KnownNames known) {
        int last = first - 1;
        for (int at = first; at < passage.size() && at < first + LONGEST; at++) {
            boolean tied = at == first || passage.at(at).isAfterBlank() || isTied(passage, at);
            boolean particle = at > first
                    && PARTICLES.contains(passage.folded(at))
                    && at + 1 < passage.size()
                    && isNamePart(passage, at + 1, rules, known);
            if (!tied || !particle && !isNamePart(passage, at, rules, known)) {
                break;
            }
            last = at;
        }
        return last;
    }

    /** Tied by a blank, a hyphen, or the full stop of the title or initial before it. */
    static boolean isTied(Passage passage, int at) {
        String gap = passage.at(at).gap().strip();
        boolean stop = at > 0 && gap.equals(".") && passage.at(at - 1).folded().length() <= 4;
        return gap.isEmpty() || gap.equals("-") || gap.equals("–") || stop;
    }

    /** Whether the word may be part of a name: a capital that is no ordinary word of the language. */
    boolean isNamePart(Passage passage, int at, LanguageRules rules, KnownNames known) {
        if (at < 0 || at >= passage.size()) {
            return false;
        }
        TextToken token = passage.at(at);
        boolean number = token.isNumber() || token.folded().chars().anyMatch(Character::isDigit);
        boolean word = rules.isOrdinaryWord(token)
                || rules.isBuiltLikeWord(token) && !known.isGiven(token, rules)
                || known.isWrittenSmall(token) && !known.isGiven(token, rules)
                || rules.cues().isWord(Cue.TITLE, passage, at)
                || rules.cues().isWord(Cue.ORG_HEAD, passage, at);
        return token.isCapital()
                && !number
                && !word
                && (token.isInitial() || token.folded().length() > 1);
    }

    /** Whether the word begins a name of the lists that is no person's. */
    boolean isPlace(Passage passage, int at, LanguageRules rules) {
        return gazetteer.find(passage, at, rules.endings()).stream()
                .flatMap(match -> match.entries().stream())
                .anyMatch(listed -> listed.sort() != Listed.Sort.FIGURE && listed.sort() != Listed.Sort.ORDINARY_TOWN);
    }
}
