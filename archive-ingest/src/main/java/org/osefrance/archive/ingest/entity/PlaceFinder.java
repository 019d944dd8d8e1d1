package org.osefrance.archive.ingest.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osefrance.archive.ingest.entity.Listed.Sort;
import org.osefrance.archive.ingest.entity.Passage.LetterCase;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Finds names of places, camps and ghettos that stand in the lists. */
final class PlaceFinder implements Finder {

    /** What a list says before anything around the name is looked at. */
    private static final Map<Sort, Double> BASE = Map.of(
            Sort.COUNTRY, 0.76,
            Sort.KNOWN_PLACE, 0.75,
            Sort.TOWN, 0.58,
            Sort.ORDINARY_TOWN, 0.32,
            Sort.PLACE_ADJECTIVE, 0.6,
            Sort.CAMP, 0.8,
            Sort.CAMP_TOWN, 0.55,
            Sort.GHETTO, 0.8,
            Sort.HOME, 0.45);

    private static final Map<Sort, String> SAID = Map.of(
            Sort.COUNTRY, "is a name of %s",
            Sort.KNOWN_PLACE, "is a name of the place %s",
            Sort.TOWN, "is the name of a town, %s",
            Sort.ORDINARY_TOWN, "is the name of a town, %s, and an ordinary word",
            Sort.PLACE_ADJECTIVE, "is derived from the place %s",
            Sort.CAMP, "is a name of the camp %s",
            Sort.CAMP_TOWN, "is the name of a town that had a camp, %s",
            Sort.GHETTO, "is a name of the ghetto %s",
            Sort.HOME, "is a name of the home %s");

    /** What an authority has to be for a mention to speak of it. */
    private static final Map<MentionKind, Set<Sort>> AUTHORITIES =
            Map.of(MentionKind.PLACE, Set.of(Sort.KNOWN_PLACE), MentionKind.CAMP, Set.of(Sort.CAMP, Sort.CAMP_TOWN));

    private static final int SHORT = 3;

    private final Gazetteer gazetteer;
    private final CampRule campRule = new CampRule();

    PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public void find(Passage passage, LanguageRules rules, KnownNames known, Consumer<Mention> found) {
        int at = 0;
        while (at < passage.size()) {
            Optional<Hit> hit = longest(passage, at, rules);
            if (hit.isPresent()) {
                weigh(passage, hit.get(), rules, known).ifPresent(found);
                at = hit.get().last() + 1;
            } else {
                at++;
            }
        }
    }

    /**
     * The words from here to there with the best of what the lists say of them.
     *
     * @param entries all that the lists say
     */
    private record Hit(int first, int last, Listed listed, Set<Listed> entries, boolean inflected) {

        boolean isSingle() {
            return first == last;
        }

        Sort sort() {
            return listed.sort();
        }
    }

    private Optional<Hit> longest(Passage passage, int at, LanguageRules rules) {
        return gazetteer.find(passage, at, rules.endings()).stream()
                .flatMap(match -> match.entries().stream()
                        .filter(listed -> BASE.containsKey(listed.sort()))
                        .filter(listed -> mayStand(passage, match, listed, rules))
                        .map(listed ->
                                new Hit(match.first(), match.last(), listed, match.entries(), match.inflected())))
                .max(Comparator.comparingInt(Hit::last)
                        .thenComparing(hit -> !hit.inflected())
                        .thenComparingDouble(hit -> BASE.getOrDefault(hit.sort(), 0.0)));
    }

    /** The one authority of this name that is what the text speaks of; where several are, nobody can tell. */
    private static Optional<RecordId> authority(Hit hit, MentionKind kind) {
        Set<Sort> wanted = hit.sort() == Sort.HOME ? Set.of(Sort.HOME) : AUTHORITIES.getOrDefault(kind, Set.of());
        List<RecordId> ids = hit.entries().stream()
                .filter(listed -> wanted.contains(listed.sort()))
                .flatMap(listed -> listed.authority().stream())
                .distinct()
                .toList();
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    private static boolean mayStand(Passage passage, NameTrie.Match<Listed> match, Listed listed, LanguageRules rules) {
        TextToken first = passage.at(match.first());
        if (listed.isAbbreviation() && !(match.inflected() ? first.isCapital() : isWrittenInCapitals(passage, match))) {
            return false;
        }
        if (match.first() == match.last() && rules.isOrdinaryWord(first) && listed.sort() != Sort.PLACE_ADJECTIVE) {
            return isKnown(listed.sort())
                    && !match.inflected()
                    && listed.form().equals(first.written())
                    && rules.cues().endsAt(Cue.PLACE_SURE, passage, match.first() - 1);
        }
        return switch (listed.sort()) {
            case PLACE_ADJECTIVE -> !match.inflected() && !isLanguage(first, rules);
            case ORDINARY_TOWN -> !match.inflected() && isCapital(passage, match);
            case TOWN, CAMP_TOWN -> isCapital(passage, match) || isSmallAdjective(passage, match, rules);
            default ->
                isCapital(passage, match)
                        || passage.letterCase() == LetterCase.LOWER
                                && listed.form().length() > SHORT
                        || isSmallAdjective(passage, match, rules);
        };
    }

    /** "Deutsch" and "Englisch" by themselves are languages or surnames. */
    private static boolean isLanguage(TextToken token, LanguageRules rules) {
        return rules.code().equals("de") && token.folded().endsWith("sch") && token.isCapital() && !token.isUpper();
    }

    private static boolean isKnown(Sort sort) {
        return sort == Sort.KNOWN_PLACE || sort == Sort.COUNTRY;
    }

    private static boolean isWrittenInCapitals(Passage passage, NameTrie.Match<Listed> match) {
        return passage.surface(match.first(), match.last()).chars().noneMatch(Character::isLowerCase);
    }

    private static boolean isCapital(Passage passage, NameTrie.Match<Listed> match) {
        return passage.at(match.first()).isCapital()
                && (match.first() == match.last()
                        || passage.at(match.last()).isCapital()
                        || match.last() > match.first() + 1);
    }

    /** Hungarian writes what is derived from a place with -i, and small: "budapesti". */
    private static boolean isSmallAdjective(Passage passage, NameTrie.Match<Listed> match, LanguageRules rules) {
        String folded = passage.folded(match.last());
        return rules.code().equals("hu") && match.inflected() && folded.length() > 5 && folded.endsWith("i");
    }

    private Optional<Mention> weigh(Passage passage, Hit hit, LanguageRules rules, KnownNames known) {
        Cue cue = hit.sort() == Sort.ORDINARY_TOWN ? Cue.PLACE_SURE : Cue.PLACE_BEFORE;
        boolean tied = rules.cues().endsAt(cue, passage, hit.first() - 1)
                && passage.at(hit.first()).isJoined();
        boolean adjective = hit.sort() == Sort.PLACE_ADJECTIVE;
        Evidence evidence = byItself(passage, hit);
        evidence.and(tied && !adjective, 0.22, "stands behind '" + passage.folded(hit.first() - 1) + "'");
        if (!adjective) {
            weighPeople(passage, hit, tied, rules, known, evidence);
        }
        CampRule.Verdict verdict = campRule.decide(passage, hit.first(), hit.last(), hit.sort(), rules);
        verdict.reason().ifPresent(reason -> evidence.and(true, verdict.points(), reason));
        return evidence.isEnough()
                ? Optional.of(evidence.of(
                        verdict.kind(), passage, verdict.first(), verdict.last(), authority(hit, verdict.kind())))
                : Optional.empty();
    }

    /** What the lists say, and how the words are written. */
    private static Evidence byItself(Passage passage, Hit hit) {
        boolean small = hit.isSingle() && passage.at(hit.first()).folded().length() <= SHORT;
        boolean upper = hit.isSingle() && passage.letterCase() == LetterCase.UPPER;
        return new Evidence(
                        BASE.getOrDefault(hit.sort(), 0.0),
                        SAID.getOrDefault(hit.sort(), "%s")
                                .formatted(hit.listed().name()))
                .and(hit.inflected(), -0.05, "stands in an inflected form")
                .and(!hit.isSingle(), 0.2, "has several words")
                .and(small && !isKnown(hit.sort()), -0.2, "is very short")
                .and(isWeakAtBeginning(passage, hit), -0.15, "begins a sentence, so its capital tells nothing")
                .and(upper && hit.sort() == Sort.ORDINARY_TOWN, -0.2, "everything is in capitals here");
    }

    /** Whether it is rather a person of that name. */
    private static void weighPeople(
            Passage passage, Hit hit, boolean tied, LanguageRules rules, KnownNames known, Evidence evidence) {
        boolean beside = known.isPersonBeside(passage, hit.first(), hit.last(), rules);
        boolean given = hit.isSingle() && known.isGivenBeforeName(passage, hit.first(), rules);
        boolean surname = hit.isSingle() && known.isSurname(passage.at(hit.first()), rules);
        evidence.and(!tied && beside, -0.45, "stands beside what belongs to a person's name")
                .and(given, -0.5, "is a given name here, a name follows")
                .and(!tied && surname, -0.3, "is a surname elsewhere in this text");
    }

    private static boolean isWeakAtBeginning(Passage passage, Hit hit) {
        Sort sort = hit.sort();
        return (sort == Sort.TOWN || sort == Sort.ORDINARY_TOWN || sort == Sort.CAMP_TOWN || hit.inflected())
                && hit.first() == hit.last()
                && passage.letterCase() == LetterCase.MIXED
                && passage.beginsSentence(hit.first());
    }
}
