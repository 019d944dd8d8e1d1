package org.osefrance.archive.ingest.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.osefrance.archive.index.analysis.Folding;
import org.osefrance.archive.schemas.format.csv.CsvRow;

/**
 * What is known of one language.
 *
 * @param code ISO 639-1; empty for a language nobody knows
 * @param endings of its words
 * @param cues words beside names
 * @param words that are no names though they may begin with a capital, folded
 * @param wordEndings of longer words that are no names, folded
 */
record LanguageRules(String code, Endings endings, Cues cues, Set<String> words, Set<String> wordEndings) {

    private static final int LONGEST_ENDING = 12;

    /** By language; the empty one serves texts whose language has none. */
    static Map<String, LanguageRules> bundled() {
        Map<String, Endings> endings = Endings.bundled();
        Map<String, Cues> cues = Cues.bundled();
        Map<String, Set<String>> words = ordinaryWords();
        Map<String, Set<String>> wordEndings = new HashMap<>();
        for (CsvRow row : ListFile.rows("word-endings.csv")) {
            wordEndings
                    .computeIfAbsent(row.filled("language"), any -> new HashSet<>())
                    .add(Folding.fold(row.filled("ending")));
        }
        Set<String> codes = new HashSet<>(cues.keySet());
        codes.addAll(endings.keySet());
        Cues anyCues = cues.getOrDefault("", cues.values().iterator().next());
        Map<String, LanguageRules> rules = new HashMap<>();
        for (String code : codes) {
            rules.put(
                    code,
                    new LanguageRules(
                            code,
                            endings.getOrDefault(code, Endings.NONE),
                            cues.getOrDefault(code, anyCues),
                            words.getOrDefault(code, words.getOrDefault("", Set.of())),
                            wordEndings.getOrDefault(code, Set.of())));
        }
        return rules;
    }

    boolean isOrdinaryWord(TextToken token) {
        return words.contains(token.folded());
    }

    /** Whether the word is built like an ordinary one: -ung, -tion, -ment. */
    boolean isBuiltLikeWord(TextToken token) {
        String folded = token.folded();
        for (int from = Math.max(2, folded.length() - LONGEST_ENDING); from < folded.length(); from++) {
            if (wordEndings.contains(folded.substring(from))) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Set<String>> ordinaryWords() {
        Map<String, Set<String>> words = new HashMap<>();
        Set<String> all = words.computeIfAbsent("", any -> new HashSet<>());
        for (CsvRow row : ListFile.rows("words.csv")) {
            Set<String> own = words.computeIfAbsent(row.filled("language"), any -> new HashSet<>());
            row.list("words").forEach(word -> own.add(Folding.fold(word)));
            all.addAll(own);
        }
        return words;
    }
}
