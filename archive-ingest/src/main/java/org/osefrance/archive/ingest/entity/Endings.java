package org.osefrance.archive.ingest.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osefrance.archive.schemas.format.csv.CsvRow;

/** Endings of one language: which forms a word may have come from. Letters are folded. */
final class Endings {

    /** A language whose words do not change, or nobody knows. */
    static final Endings NONE = new Endings();

    /** What is left of a name has to be long enough to be told from other words. */
    private static final int SHORTEST_STEM = 3;

    private static final int SHORTEST_RESULT = 4;
    private static final int LONGEST_ENDING = 4;
    private static final String NOTHING = "-";

    private final Map<String, List<String>> stems = new HashMap<>();

    private Endings() {}

    static Map<String, Endings> bundled() {
        Map<String, Endings> languages = new HashMap<>();
        for (CsvRow row : ListFile.rows("endings.csv")) {
            Endings language = languages.computeIfAbsent(row.filled("language"), any -> new Endings());
            List<String> given = language.stems.computeIfAbsent(row.filled("ending"), any -> new ArrayList<>());
            row.list("stem").stream()
                    .map(stem -> stem.equals(NOTHING) ? "" : stem)
                    .forEach(given::add);
        }
        return languages;
    }

    /** The forms this word may have been before it was inflected; without itself. */
    Set<String> stems(String word) {
        if (stems.isEmpty() || word.length() < SHORTEST_RESULT) {
            return Set.of();
        }
        Set<String> found = new LinkedHashSet<>();
        for (int ending = 1; ending <= LONGEST_ENDING && word.length() - ending >= SHORTEST_STEM; ending++) {
            String kept = word.substring(0, word.length() - ending);
            for (String stem : stems.getOrDefault(word.substring(word.length() - ending), List.of())) {
                if (kept.length() + stem.length() >= SHORTEST_RESULT) {
                    found.add(kept + stem);
                }
            }
        }
        found.remove(word);
        return found;
    }
}
