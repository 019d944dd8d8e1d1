package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.index.authority.GivenNameGroup;
import org.osefrance.archive.index.authority.GivenNameGroup.FormKind;
import org.osefrance.archive.index.authority.GivenNames;

/**
 * The archive's own groups of given names. A customary substitute (Chaim, Henri) is left out: it is a reason to look, and here it would weigh
 * as much as a diminutive.
 */
final class TraditionalNames implements NameGroups {

    /** Numbers of these groups begin behind those of any other list. */
    private static final int FIRST = 1_000_000;

    private final Map<String, List<Integer>> groups = new HashMap<>();

    private TraditionalNames(GivenNames names) {
        int number = FIRST;
        for (GivenNameGroup group : names.listGroups()) {
            int of = number++;
            group.forms().forEach((form, kind) -> {
                if (kind != FormKind.CUSTOMARY_SUBSTITUTE) {
                    groups.computeIfAbsent(Folding.fold(form), any -> new ArrayList<>())
                            .add(of);
                }
            });
        }
    }

    static TraditionalNames bundled() {
        return new TraditionalNames(GivenNames.bundled());
    }

    @Override
    public int[] listOf(List<String> words) {
        return words.stream()
                .flatMap(word -> groups.getOrDefault(word, List.of()).stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
