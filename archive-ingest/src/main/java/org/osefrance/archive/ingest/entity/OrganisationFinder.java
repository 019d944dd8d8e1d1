package org.osefrance.archive.ingest.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osefrance.archive.ingest.entity.Passage.LetterCase;

/** Finds organisations: those of the lists, compounds of them, and names built around a word such as "Committee". */
final class OrganisationFinder implements Finder {

    private static final Set<String> OF =
            Set.of("of", "for", "fur", "der", "des", "de", "pour", "zur", "pro", "voor", "van", "do", "dla");
    private static final Set<String> ARTICLES =
            Set.of("the", "die", "das", "den", "la", "les", "de", "l", "des", "der");
    private static final List<String> BEGINNINGS =
            List.of("gestapo", "staatspoliz", "reichsminister", "judenrat", "היטלער יוגנט");
    private static final List<String> ENDINGS = List.of(
            "ministerium",
            "ministeriums",
            "kultusgemeinde",
            "komitee",
            "komitees",
            "polizeidirektion",
            "sicherheitsdienst");
    private static final int REACH = 5;

    private final Gazetteer gazetteer;

    OrganisationFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public void find(Passage passage, LanguageRules rules, KnownNames known, Consumer<Mention> found) {
        for (int at = 0; at < passage.size(); at++) {
            listed(passage, at, rules).ifPresent(found);
            compound(passage, at).ifPresent(found);
            built(passage, at, rules).ifPresent(found);
        }
    }

    private Optional<Mention> listed(Passage passage, int at, LanguageRules rules) {
        return gazetteer.find(passage, at, rules.endings()).stream()
                .flatMap(match -> match.entries().stream()
                        .filter(listed -> listed.sort() == Listed.Sort.ORGANISATION && mayStand(passage, match, listed))
                        .map(listed -> new Evidence(0.72, "is a name of the organisation " + listed.name())
                                .and(match.inflected(), -0.05, "stands in an inflected form")
                                .of(
                                        MentionKind.ORGANISATION,
                                        passage,
                                        match.first(),
                                        match.last(),
                                        listed.authority())))
                .reduce((one, other) -> other.end() > one.end() ? other : one);
    }

    private static boolean mayStand(Passage passage, NameTrie.Match<Listed> match, Listed listed) {
        String surface = passage.surface(match.first(), match.last());
        if (listed.isAbbreviation()) {
            return surface.chars().noneMatch(Character::isLowerCase) && passage.letterCase() != LetterCase.UPPER
                    || surface.equals(listed.form());
        }
        boolean small = Character.isLowerCase(listed.form().codePointAt(0));
        return small
                || passage.at(match.first()).isCapital()
                || passage.letterCase() == LetterCase.LOWER && listed.form().length() > REACH;
    }

    private static Optional<Mention> compound(Passage passage, int at) {
        TextToken token = passage.at(at);
        boolean compound = token.isCapital()
                && (BEGINNINGS.stream().anyMatch(token.folded()::startsWith)
                        || ENDINGS.stream()
                                .anyMatch(end -> token.folded().endsWith(end)
                                        && token.folded().length() > end.length()));
        return compound
                ? Optional.of(new Evidence(0.6, "is made of the name of an organisation")
                        .of(MentionKind.ORGANISATION, passage, at, at, Optional.empty()))
                : Optional.empty();
    }

    /** A head with capitals before it ("Jewish Agency"), or with what it is of ("Committee for …"). */
    private static Optional<Mention> built(Passage passage, int at, LanguageRules rules) {
        if (!rules.cues().isWord(Cue.ORG_HEAD, passage, at)
                || !passage.at(at).isCapital()
                || passage.letterCase() == LetterCase.UPPER) {
            return Optional.empty();
        }
        int first = at;
        while (first > 0
                && at - first < REACH
                && passage.at(first).isAfterBlank()
                && isPart(passage, first - 1, rules)) {
            first--;
        }
        int last = lastOf(passage, at, rules);
        if (first == at && last == at) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(0.58, "'" + passage.at(at).written() + "' with the words of its name")
                .of(MentionKind.ORGANISATION, passage, first, last, Optional.empty()));
    }

    private static int lastOf(Passage passage, int head, LanguageRules rules) {
        int last = head;
        int at = head + 1;
        while (at < passage.size() && at - head <= REACH && passage.at(at).isAfterBlank()) {
            if (isPart(passage, at, rules) && (last > head || !rules.code().equals("en"))) {
                last = at;
                at++;
                continue;
            }
            int next = OF.contains(passage.folded(at)) ? at + 1 : at;
            next += next > at && ARTICLES.contains(passage.folded(next)) ? 1 : 0;
            if (next == at
                    || next >= passage.size()
                    || !passage.at(next).isCapital()
                    || passage.at(next).isNumber()) {
                break;
            }
            last = next;
            at = next + 1;
        }
        return last;
    }

    /** A word with a capital that may be part of a name; at a sentence's beginning only where it is no small word. */
    private static boolean isPart(Passage passage, int at, LanguageRules rules) {
        TextToken token = passage.at(at);
        boolean name = token.isCapital()
                && !token.isNumber()
                && !token.isWithoutCase()
                && token.folded().length() > 2;
        boolean allNouns = rules.code().equals("de");
        return name
                && !(allNouns
                        && Character.isUpperCase(token.written().charAt(0))
                        && !token.folded().matches(".*(isch(e|en|er|es)?|ische|ale|alen)$"))
                && !(passage.beginsSentence(at)
                        && rules.isOrdinaryWord(token)
                        && token.folded().length() < 4);
    }
}
