package org.osefrance.archive.index.matching;

import java.util.Optional;
import org.osefrance.archive.index.authority.GivenNames;
import org.osefrance.archive.index.matching.WordMatch.Reason;

/**
 * How far two words of names are apart, by sound, by shape and by the groups of given names, whichever is nearest. 0 is the same
 * spelling, a few tenths another spelling, 1 about one consonant that is another. Not for two threads at once.
 */
final class WordMatcher {

    private static final float SAME_SOUND = 0.9f;
    private static final float SURELY_SPELLED = 0.1f;

    private final NameGroups groups;
    private final Alignment alignment = Alignment.ofAnything();
    private final Alignment oneSound = Alignment.ofOneSound();
    private final Alignment sounds = Alignment.ofSounds();
    private final Alignment shapes = Alignment.ofShapes();

    WordMatcher(NameGroups groups) {
        this.groups = groups;
    }

    static WordMatcher bundled() {
        return new WordMatcher(NameGroups.of(GivenNames.withEnglish()));
    }

    NameGroups groups() {
        return groups;
    }

    /** The cost; infinite above the limit. */
    float cost(SpelledWord one, SpelledWord other, float limit) {
        float spelled = alignment.cost(one, other, limit);
        if (spelled <= SURELY_SPELLED) {
            return spelled;
        }
        float linked = groups.of(one).isEmpty()
                ? Float.POSITIVE_INFINITY
                : groups.findLink(one, other).map(NameGroups.Link::cost).orElse(Float.POSITIVE_INFINITY);
        float least = Math.min(spelled, linked);
        return least <= limit ? least : Float.POSITIVE_INFINITY;
    }

    /** Whether the two are spellings of one sound, place by place. */
    boolean soundAlike(SpelledWord one, SpelledWord other) {
        return oneSound.cost(one, other, SAME_SOUND) <= SAME_SOUND;
    }

    /** Whether both stand in the table as forms of one given name, or are spelled like such. */
    boolean areForms(SpelledWord one, SpelledWord other) {
        return groups.findLink(one, other)
                .filter(link -> link.spelling() <= SURELY_SPELLED && reason(link) != Reason.ADOPTED_NAME)
                .isPresent();
    }

    /** The nearest reason for taking one word for the other. */
    WordMatch explain(SpelledWord asked, SpelledWord found) {
        Optional<NameGroups.Link> link = groups.findLink(asked, found);
        float spelled = alignment.cost(asked, found, NameMatcher.FARTHEST);
        if (link.isPresent() && link.get().cost() < spelled && spelled > WordMatcher.SURELY_SPELLED) {
            return new WordMatch(
                    asked.letters(), found.letters(), reason(link.get()), Optional.of(groups.canonical(link.get())));
        }
        return new WordMatch(asked.letters(), found.letters(), reason(asked, found, spelled), Optional.empty());
    }

    private static Reason reason(NameGroups.Link link) {
        return switch (link.one().compareTo(link.other()) >= 0 ? link.one() : link.other()) {
            case TRUE_FORM -> Reason.FORM_OF_NAME;
            case DIMINUTIVE -> Reason.PET_FORM;
            case CUSTOMARY_SUBSTITUTE -> Reason.ADOPTED_NAME;
        };
    }

    private Reason reason(SpelledWord asked, SpelledWord found, float cost) {
        if (asked.script() != found.script()) {
            return Reason.OTHER_SCRIPT;
        }
        if (cost == 0) {
            return Reason.SAME_SPELLING;
        }
        if (soundAlike(asked, found)) {
            return Reason.SAME_SOUND;
        }
        float byShape = shapes.cost(asked, found, Float.POSITIVE_INFINITY);
        if (byShape > cost || beginsWith(asked, found) || beginsWith(found, asked)) {
            return Reason.CUT_SHORT;
        }
        return byShape < sounds.cost(asked, found, Float.POSITIVE_INFINITY) ? Reason.MISREAD : Reason.SIMILAR;
    }

    private static boolean beginsWith(SpelledWord whole, SpelledWord part) {
        return whole.letters().startsWith(part.letters());
    }
}
