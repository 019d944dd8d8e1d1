package org.osefrance.archive.ingest.entity;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osefrance.archive.ingest.entity.Passage.LetterCase;

/** Finds names of people: behind titles, by given names, by initials, by the shape of a surname, and where one was found before. */
final class PersonFinder implements Finder {

    private static final Set<String> PARTICLES =
            Set.of("von", "van", "de", "der", "den", "ben", "bar", "zu", "la", "le", "du", "בן", "בענ");
    private static final int LONGEST = 4;

    private final Gazetteer gazetteer;
    private final SurnameShapes shapes;

    PersonFinder(Gazetteer gazetteer, SurnameShapes shapes) {
        this.gazetteer = gazetteer;
        this.shapes = shapes;
    }

    @Override
    public void find(Passage passage, LanguageRules rules, KnownNames known, Consumer<Mention> found) {
        for (int at = 0; at < passage.size(); at++) {
            figure(passage, at, rules).ifPresent(found);
            titled(passage, at, rules, known).ifPresent(found);
            byGivenName(passage, at, rules, known).ifPresent(found);
            byInitial(passage, at, rules, known).ifPresent(found);
            single(passage, at, rules, known).ifPresent(found);
        }
    }

    private Optional<Mention> figure(Passage passage, int at, LanguageRules rules) {
        return gazetteer.find(passage, at, rules.endings()).stream()
                .filter(match ->
                        passage.at(at).isCapital() && passage.at(match.last()).isCapital())
                .flatMap(match -> match.entries().stream()
                        .filter(listed -> listed.sort() == Listed.Sort.FIGURE)
                        .map(listed -> new Evidence(
                                        match.last() > match.first() ? 0.98 : 0.78, "is a name of " + listed.name())
                                .of(MentionKind.PERSON, passage, match.first(), match.last(), listed.authority())))
                .max(Comparator.comparingInt(Mention::end));
    }

    private Optional<Mention> titled(Passage passage, int at, LanguageRules rules, KnownNames known) {
        Cues cues = rules.cues();
        Optional<Integer> title = cues.endOf(Cue.TITLE, passage, at);
        Optional<Integer> kin = cues.endOf(Cue.FAMILY, passage, at)
                .or(() -> cues.endOf(Cue.SALUTATION, passage, at))
                .or(() -> cues.endOf(Cue.PROFESSION, passage, at));
        Optional<Integer> end = title.or(() -> kin);
        if (end.isEmpty() || passage.letterCase() == LetterCase.UPPER) {
            return Optional.empty();
        }
        int first = end.get() + 1;
        int last = first < passage.size() && passage.at(first).isWithoutCase()
                ? withoutCase(passage, first, rules, known)
                : lastOfName(passage, first, rules, known);
        if (last < first || !isTied(passage, first)) {
            return Optional.empty();
        }
        boolean sure = title.isPresent() && passage.at(at).folded().length() > 1;
        String word = passage.surface(at, end.get());
        return Optional.of(new Evidence(sure ? 0.8 : 0.6, "stands behind '" + word + "'")
                .and(known.isGiven(passage.at(first), rules), 0.1, "begins with a given name")
                .of(MentionKind.PERSON, passage, first, last, Optional.empty()));
    }

    /** A given name with what follows, or with the surname before it as lists and Hungarian have it. */
    private Optional<Mention> byGivenName(Passage passage, int at, LanguageRules rules, KnownNames known) {
        if (!known.isGiven(passage.at(at), rules) || rules.isOrdinaryWord(passage.at(at))) {
            return Optional.empty();
        }
        int last = passage.at(at).isWithoutCase()
                ? hebrewSurname(passage, at, rules, known)
                : lastOfName(passage, at, rules, known);
        if (last > at) {
            return Optional.of(
                    new Evidence(0.75, "'" + passage.at(at).written() + "' is a given name and a name follows")
                            .of(MentionKind.PERSON, passage, at, last, Optional.empty()));
        }
        int before = at - 1;
        if (before >= 0
                && passage.at(at).isAfterBlank()
                && !passage.at(at).isWithoutCase()
                && passage.letterCase() != LetterCase.UPPER
                && isNamePart(passage, before, rules, known)
                && !rules.cues().endsAt(Cue.TITLE, passage, before)
                && (!passage.beginsSentence(before) || rules.code().matches("hu|de|cs|pl|sk|"))) {
            return Optional.of(
                    new Evidence(0.6, "'" + passage.at(at).written() + "' is a given name behind what may be a surname")
                            .and(shapes.isStrong(passage.at(before)), 0.1, "the surname has the ending of one")
                            .of(MentionKind.PERSON, passage, before, at, Optional.empty()));
        }
        boolean alone = passage.letterCase() == LetterCase.MIXED
                && passage.at(at).folded().length() > 3;
        return alone && !isPlace(passage, at, rules)
                ? Optional.of(new Evidence(0.52, "is a given name")
                                .and(passage.beginsSentence(at), -0.1, "begins a sentence")
                                .of(MentionKind.PERSON, passage, at, at, Optional.empty()))
                        .filter(mention -> mention.score() >= Evidence.ENOUGH)
                : Optional.empty();
    }

    /** In a script without capitals a title is followed by one word, and by another where that is a surname. */
    private int withoutCase(Passage passage, int first, LanguageRules rules, KnownNames known) {
        TextToken name = passage.at(first);
        boolean named = known.isGiven(name, rules) || shapes.isStrong(name);
        return named ? hebrewSurname(passage, first, rules, known) : first - 1;
    }

    private int hebrewSurname(Passage passage, int at, LanguageRules rules, KnownNames known) {
        int next = at + 1;
        boolean surname = next < passage.size()
                && passage.at(next).isAfterBlank()
                && (shapes.isStrong(passage.at(next)) || known.isSurname(passage.at(next), rules));
        return surname ? next : at;
    }

    /** {@code H. G. Adler}. */
    private Optional<Mention> byInitial(Passage passage, int at, LanguageRules rules, KnownNames known) {
        int surname = at;
        while (surname < passage.size()
                && surname < at + 3
                && passage.at(surname).isInitial()
                && surname + 1 < passage.size()
                && passage.at(surname + 1).isAfterStop()) {
            surname++;
        }
        boolean free = at == 0 || !passage.at(at - 1).isInitial();
        if (surname == at
                || !free
                || !isNamePart(passage, surname, rules, known)
                || passage.at(surname).isInitial()
                || passage.at(surname).isNumber()
                || isPlace(passage, surname, rules)) {
            return Optional.empty();
        }
        boolean hebrew = passage.at(surname).isWithoutCase();
        Evidence evidence = new Evidence(0.55, "stands behind an initial")
                .and(shapes.isStrong(passage.at(surname)), 0.1, "has the ending of a surname")
                .and(
                        hebrew && !shapes.isStrong(passage.at(surname)),
                        passage.at(surname).folded().length() > 3 ? -0.05 : -0.2,
                        "this script has no capitals");
        return evidence.isEnough()
                ? Optional.of(evidence.of(MentionKind.PERSON, passage, at, surname, Optional.empty()))
                : Optional.empty();
    }

    /** One word: known from elsewhere in the text, beside a verb of speech, or shaped like a surname. */
    private Optional<Mention> single(Passage passage, int at, LanguageRules rules, KnownNames known) {
        TextToken token = passage.at(at);
        if (token.isNumber() || !isNamePart(passage, at, rules, known)) {
            return Optional.empty();
        }
        boolean surname = known.isSurname(token, rules);
        boolean article = at > 0
                && Set.of("der", "die", "das", "ein", "eine", "the", "le", "la", "les")
                        .contains(passage.folded(at - 1));
        boolean place = isPlace(passage, at, rules) || rules.cues().endsAt(Cue.PLACE_BEFORE, passage, at - 1);
        boolean speech = rules.cues().isWord(Cue.SPEECH, passage, at + 1)
                && !token.isWithoutCase()
                && !isPlace(passage, at, rules);
        Evidence evidence = new Evidence(0.1, "begins with a capital")
                .and(surname, 0.5, "was found as a surname elsewhere in this text")
                .and(!surname && speech && !rules.code().equals("de"), 0.42, "somebody speaks")
                .and(!surname && shapes.isStrong(token) && !token.isWithoutCase(), 0.42, "has the ending of a surname")
                .and(article, -0.15, "an article stands before it")
                .and(place, -0.2, "may be a place")
                .and(passage.beginsSentence(at) && !surname, -0.1, "begins a sentence");
        return evidence.isEnough()
                ? Optional.of(evidence.of(MentionKind.PERSON, passage, at, at, Optional.empty()))
                : Optional.empty();
    }

    /** The last of the words from here on that can be one name. */
    private int lastOfName(Passage passage, int first, LanguageRules rules, KnownNames known) {
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
    private static boolean isTied(Passage passage, int at) {
        String gap = passage.at(at).gap().strip();
        boolean stop = at > 0 && gap.equals(".") && passage.at(at - 1).folded().length() <= 4;
        return gap.isEmpty() || gap.equals("-") || gap.equals("–") || stop;
    }

    private boolean isNamePart(Passage passage, int at, LanguageRules rules, KnownNames known) {
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

    private boolean isPlace(Passage passage, int at, LanguageRules rules) {
        return gazetteer.find(passage, at, rules.endings()).stream()
                .flatMap(match -> match.entries().stream())
                .anyMatch(listed -> listed.sort() != Listed.Sort.FIGURE && listed.sort() != Listed.Sort.ORDINARY_TOWN);
    }
}
