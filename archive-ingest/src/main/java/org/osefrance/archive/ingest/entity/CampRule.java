package org.osefrance.archive.ingest.entity;

import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.ingest.entity.Listed.Sort;

/**
 * Tells a camp or a ghetto from the town of the same name. Some names stand for the camp wherever they stand (Auschwitz, Treblinka)
 * unless a town is spoken of; a town that had a camp is the camp only where a word for one is tied to it.
 */
final class CampRule {

    /** Small words between "camp" and its name. */
    private static final Set<String> TIES = Set.of(
            "of", "at", "in", "near", "de", "du", "des", "d", "von", "bei", "zu", "im", "w", "we", "na", "pod", "v",
            "ve", "u", "te", "nabij", "van", "la", "din", "ביי", "אינ", "לעבנ", "в");

    private static final double TIED = 0.3;
    private static final double TOWN_SPOKEN_OF = -0.1;

    /**
     * What a name is, with the words that belong to it.
     *
     * @param reason why it is not simply what the list says
     */
    record Verdict(MentionKind kind, int first, int last, double points, Optional<String> reason) {}

    Verdict decide(Passage passage, int first, int last, Sort sort, LanguageRules rules) {
        Optional<Verdict> ghetto = sort == Sort.COUNTRY
                ? Optional.empty()
                : tied(passage, first, last, rules, Cue.GHETTO_WORD, MentionKind.GHETTO);
        if (ghetto.isPresent()) {
            return ghetto.get();
        }
        Optional<Verdict> camp = sort == Sort.PLACE_ADJECTIVE || sort == Sort.COUNTRY
                ? Optional.empty()
                : tied(passage, first, last, rules, Cue.CAMP_WORD, MentionKind.CAMP);
        if (camp.isPresent() && sort != Sort.GHETTO) {
            return camp.get();
        }
        MentionKind usual = usually(sort);
        if (usual == MentionKind.PLACE) {
            return new Verdict(usual, first, last, 0, Optional.empty());
        }
        boolean town = rules.cues().endsAt(Cue.TOWN_CONTEXT, passage, overTies(passage, first - 1))
                && !rules.cues().stands(Cue.CAMP_CONTEXT, passage, first - 6, last + 6);
        return town
                ? new Verdict(MentionKind.PLACE, first, last, TOWN_SPOKEN_OF, Optional.of("a town is spoken of here"))
                : new Verdict(usual, first, last, 0, Optional.empty());
    }

    private static MentionKind usually(Sort sort) {
        return switch (sort) {
            case CAMP -> MentionKind.CAMP;
            case GHETTO -> MentionKind.GHETTO;
            default -> MentionKind.PLACE;
        };
    }

    /** Whether a word of that kind stands right before or behind the name, or before it with a small word between. */
    private static Optional<Verdict> tied(
            Passage passage, int first, int last, LanguageRules rules, Cue cue, MentionKind kind) {
        int before = overTies(passage, first - 1);
        Optional<Integer> begins = beginning(passage, before, rules.cues(), cue);
        if (begins.isPresent() && isUnbroken(passage, begins.get() + 1, first)) {
            String word = passage.surface(begins.get(), before);
            return Optional.of(
                    new Verdict(kind, begins.get(), last, TIED, Optional.of("'" + word + "' stands before it")));
        }
        Optional<Integer> behind = rules.cues().endOf(cue, passage, last + 1);
        return behind.filter(end -> isUnbroken(passage, last + 1, end))
                .map(end -> new Verdict(
                        kind,
                        first,
                        end,
                        TIED,
                        Optional.of("'" + passage.surface(last + 1, end) + "' stands behind it")));
    }

    /** The word before the small ones that tie a name to it. */
    private static int overTies(Passage passage, int from) {
        int before = from;
        for (int steps = 0; steps < 2 && before > 0 && TIES.contains(passage.folded(before)); steps++) {
            before--;
        }
        return before;
    }

    /** Where the longest cue that ends here begins. */
    private static Optional<Integer> beginning(Passage passage, int last, Cues cues, Cue cue) {
        for (int first = Math.max(0, last - 2); first <= last; first++) {
            if (cues.endOf(cue, passage, first).equals(Optional.of(last))) {
                return Optional.of(first);
            }
        }
        return Optional.empty();
    }

    private static boolean isUnbroken(Passage passage, int from, int to) {
        for (int at = from; at <= to; at++) {
            if (!passage.at(at).isJoined()) {
                return false;
            }
        }
        return true;
    }
}
