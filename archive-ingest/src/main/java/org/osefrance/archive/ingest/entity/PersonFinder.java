package org.osefrance.archive.ingest.entity;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osefrance.archive.ingest.entity.Passage.LetterCase;

/** Finds names of people: behind titles, by initials, by the shape of a surname, and where one was found before. */
final class PersonFinder implements Finder {

    private final Gazetteer gazetteer;
    private final NameParts parts;

    PersonFinder(Gazetteer gazetteer, NameParts parts) {
        this.gazetteer = gazetteer;
        this.parts = parts;
    }

    @Override
    public void find(Passage passage, LanguageRules rules, KnownNames known, Consumer<Mention> found) {
        for (int at = 0; at < passage.size(); at++) {
            figure(passage, at, rules).ifPresent(found);
            titled(passage, at, rules, known).ifPresent(found);
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
                ? parts.withoutCase(passage, first, rules, known)
                : parts.lastOfName(passage, first, rules, known);
        if (last < first || !NameParts.isTied(passage, first)) {
            return Optional.empty();
        }
        boolean sure = title.isPresent() && passage.at(at).folded().length() > 1;
        String word = passage.surface(at, end.get());
        return Optional.of(new Evidence(sure ? 0.8 : 0.6, "stands behind '" + word + "'")
                .and(known.isGiven(passage.at(first), rules), 0.1, "begins with a given name")
                .of(MentionKind.PERSON, passage, first, last, Optional.empty()));
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
                || !parts.isNamePart(passage, surname, rules, known)
                || passage.at(surname).isInitial()
                || passage.at(surname).isNumber()
                || parts.isPlace(passage, surname, rules)) {
            return Optional.empty();
        }
        boolean hebrew = passage.at(surname).isWithoutCase();
        Evidence evidence = new Evidence(0.55, "stands behind an initial")
                .and(parts.isShapedLikeSurname(passage.at(surname)), 0.1, "has the ending of a surname")
                .and(
                        hebrew && !parts.isShapedLikeSurname(passage.at(surname)),
                        passage.at(surname).folded().length() > 3 ? -0.05 : -0.2,
                        "this script has no capitals");
        return evidence.isEnough()
                ? Optional.of(evidence.of(MentionKind.PERSON, passage, at, surname, Optional.empty()))
                : Optional.empty();
    }

    /** One word: known from elsewhere in the text, beside a verb of speech, or shaped like a surname. */
    private Optional<Mention> single(Passage passage, int at, LanguageRules rules, KnownNames known) {
        TextToken token = passage.at(at);
        if (token.isNumber() || !parts.isNamePart(passage, at, rules, known)) {
            return Optional.empty();
        }
        boolean surname = known.isSurname(token, rules);
        boolean article = at > 0
                && Set.of("der", "die", "das", "ein", "eine", "the", "le", "la", "les")
                        .contains(passage.folded(at - 1));
        boolean place = parts.isPlace(passage, at, rules) || rules.cues().endsAt(Cue.PLACE_BEFORE, passage, at - 1);
        boolean speech = rules.cues().isWord(Cue.SPEECH, passage, at + 1)
                && !token.isWithoutCase()
                && !parts.isPlace(passage, at, rules);
        Evidence evidence = new Evidence(0.1, "begins with a capital")
                .and(surname, 0.5, "was found as a surname elsewhere in this text")
                .and(!surname && speech && !rules.code().equals("de"), 0.42, "somebody speaks")
                .and(
                        !surname && parts.isShapedLikeSurname(token) && !token.isWithoutCase(),
                        0.42,
                        "has the ending of a surname")
                .and(article, -0.15, "an article stands before it")
                .and(place, -0.2, "may be a place")
                .and(passage.beginsSentence(at) && !surname, -0.1, "begins a sentence");
        return evidence.isEnough()
                ? Optional.of(evidence.of(MentionKind.PERSON, passage, at, at, Optional.empty()))
                : Optional.empty();
    }
}
