package org.osefrance.archive.index.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.analysis.Folding;
import org.osefrance.archive.index.authority.GivenNameGroup;
import org.osefrance.archive.index.authority.GivenNameGroup.FormKind;
import org.osefrance.archive.index.authority.GivenNames;

/**
 * Which groups of given names a word belongs to, also where it is a form in another spelling. Two words of one group are forms of one
 * name, the nearer the better known: a diminutive is nearly the name, an adopted name a custom and no more. Groups are never chained:
 * a word of two groups joins neither to the other.
 */
final class NameGroups {

    /** Other spellings of a form, up to here. */
    private static final float SAME_FORM = 0.4f;

    /** In another script nearly every short word is a spelling of some pet form. */
    private static final float SAME_FORM_ELSEWHERE = 0.1f;

    private static final int SHORTEST = 3;
    private static final int KEPT = 200_000;

    private final Map<String, List<Form>> bySkeleton = new HashMap<>();
    private final Map<String, List<Form>> byLetters = new HashMap<>();
    private final Alignment alignment = Alignment.ofSounds();
    private final Map<String, List<Membership>> known =
            Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<Membership>> eldest) {
                    return size() > KEPT;
                }
            });

    private final GivenNames names;

    private NameGroups(GivenNames names) {
        this.names = names;
        Map<String, Set<String>> adopted = adopted(names);
        for (GivenNameGroup group : names.listGroups()) {
            Set<String> foreign = adopted.getOrDefault(group.canonical(), Set.of());
            group.forms()
                    .forEach((form, kind) -> enter(
                            group.id(),
                            form,
                            foreign.contains(Folding.fold(form)) ? FormKind.CUSTOMARY_SUBSTITUTE : kind));
        }
    }

    /**
     * By traditional name, the names of the surroundings that were taken for it. The table has some of them among its German or French
     * forms; but a Max may be a Mordechai, a Meir or a Moses, and is the form of none.
     */
    private static Map<String, Set<String>> adopted(GivenNames names) {
        Map<String, Set<String>> adopted = new HashMap<>();
        for (GivenNameGroup group : names.listGroups()) {
            if (group.secular()) {
                Set<String> forms = new HashSet<>();
                group.forms().keySet().forEach(form -> forms.add(Folding.fold(form)));
                group.seeAlso()
                        .forEach(name -> adopted.computeIfAbsent(name, any -> new HashSet<>())
                                .addAll(forms));
            }
        }
        return adopted;
    }

    private record Form(String group, SpelledWord spelled, FormKind kind) {}

    /**
     * That a word is of a group.
     *
     * @param kind what it is to it
     * @param cost how far it is from the form that stands in the table
     */
    record Membership(String group, FormKind kind, float cost) {}

    static NameGroups of(GivenNames names) {
        return new NameGroups(names);
    }

    /** The groups of a word, each once. */
    List<Membership> of(SpelledWord word) {
        List<Membership> there = known.get(word.letters());
        if (there == null) {
            there = find(word);
            known.put(word.letters(), there);
        }
        return there;
    }

    /** What joins two words through a group they share: its cost, and what they are to it; the cheapest, if any. */
    Optional<Link> findLink(SpelledWord one, SpelledWord other) {
        Link best = null;
        for (Membership mine : of(one)) {
            for (Membership theirs : of(other)) {
                if (mine.group().equals(theirs.group())) {
                    float spelling = mine.cost() + theirs.cost();
                    float cost = spelling + between(mine.kind(), theirs.kind());
                    if (best == null || cost < best.cost()) {
                        best = new Link(mine.group(), mine.kind(), theirs.kind(), spelling, cost);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The name a group is called by. */
    String canonical(Link link) {
        return names.findGroup(link.group()).orElseThrow().canonical();
    }

    /**
     * Two words in one group.
     *
     * @param one what the first is to it
     * @param other what the second is to it
     * @param spelling how far the two are from forms that stand in the table, together
     */
    record Link(String group, FormKind one, FormKind other, float spelling, float cost) {}

    private static float between(FormKind one, FormKind other) {
        int weakest = Math.max(one.ordinal(), other.ordinal());
        int both = one.ordinal() + other.ordinal();
        return switch (weakest) {
            case 0 -> 0.12f;
            case 1 -> both == 1 ? 0.25f : 0.4f;
            default -> both == 2 ? 0.5f : both == 3 ? 0.7f : 0.9f;
        };
    }

    private List<Membership> find(SpelledWord word) {
        if (word.length() < SHORTEST) {
            return memberships(byLetters.getOrDefault(word.letters(), List.of()), word);
        }
        List<Form> near = new ArrayList<>(byLetters.getOrDefault(word.letters(), List.of()));
        for (String skeleton : WordKeys.of(word).skeletons()) {
            near.addAll(bySkeleton.getOrDefault(skeleton, List.of()));
        }
        return memberships(near, word);
    }

    private List<Membership> memberships(List<Form> near, SpelledWord word) {
        Map<String, Membership> best = new LinkedHashMap<>();
        for (Form form : near) {
            float cost = cost(word, form.spelled());
            if (cost <= (word.script() == form.spelled().script() ? SAME_FORM : SAME_FORM_ELSEWHERE)) {
                best.merge(
                        form.group(),
                        new Membership(form.group(), form.kind(), cost),
                        (before, now) -> weight(now) < weight(before) ? now : before);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(NameGroups::weight))
                .toList();
    }

    private synchronized float cost(SpelledWord word, SpelledWord form) {
        return alignment.cost(word, form, SAME_FORM);
    }

    private static double weight(Membership membership) {
        return membership.cost() + 0.2 * membership.kind().ordinal();
    }

    private void enter(String group, String form, FormKind kind) {
        for (String word : form.split("[\\s-]+")) {
            if (form.contains(" ") || word.isEmpty()) {
                return;
            }
            SpelledWord spelled = SpelledWord.of(word);
            Form entry = new Form(group, spelled, kind);
            byLetters
                    .computeIfAbsent(spelled.letters(), any -> new ArrayList<>())
                    .add(entry);
            for (String skeleton : WordKeys.of(spelled).skeletons()) {
                bySkeleton.computeIfAbsent(skeleton, any -> new ArrayList<>()).add(entry);
            }
        }
    }
}
