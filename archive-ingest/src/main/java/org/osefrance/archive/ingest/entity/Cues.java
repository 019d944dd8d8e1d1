package org.osefrance.archive.ingest.entity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osefrance.archive.schemas.format.csv.CsvRow;

/** The cues of one language. */
final class Cues {

    private static final Map<String, Cue> KINDS =
            Arrays.stream(Cue.values()).collect(Collectors.toUnmodifiableMap(Cue::code, Function.identity()));

    private final Map<Cue, NameTrie<Cue>> words = new EnumMap<>(Cue.class);

    private Cues() {
        for (Cue cue : Cue.values()) {
            words.put(cue, new NameTrie<>());
        }
    }

    /** By language; under the empty name the cues of all languages but the small words before places. */
    static Map<String, Cues> bundled() {
        Map<String, Cues> languages = new HashMap<>();
        Cues all = languages.computeIfAbsent("", any -> new Cues());
        for (CsvRow row : ListFile.rows("cues.csv")) {
            Cue kind = row.oneOf("kind", KINDS);
            Cues own = languages.computeIfAbsent(row.filled("language"), any -> new Cues());
            for (String form : row.list("forms")) {
                own.add(kind, form);
                if (kind != Cue.PLACE_BEFORE && kind != Cue.PLACE_SURE) {
                    all.add(kind, form);
                }
            }
        }
        return languages;
    }

    /** The last word of the longest cue of this kind that begins here. */
    Optional<Integer> endOf(Cue kind, Passage passage, int first) {
        if (first < 0 || first >= passage.size()) {
            return Optional.empty();
        }
        List<NameTrie.Match<Cue>> found = trie(kind).find(passage, first, Endings.NONE);
        return found.stream().map(NameTrie.Match::last).max(Integer::compare);
    }

    /** Whether a cue of this kind ends at this word; cues have three words at most. */
    boolean endsAt(Cue kind, Passage passage, int last) {
        for (int first = last; first >= 0 && first > last - 3; first--) {
            if (endOf(kind, passage, first).equals(Optional.of(last))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue of this kind stands anywhere between two words. */
    boolean stands(Cue kind, Passage passage, int from, int to) {
        for (int at = Math.max(0, from); at <= Math.min(to, passage.size() - 1); at++) {
            if (endOf(kind, passage, at).isPresent()) {
                return true;
            }
        }
        return false;
    }

    boolean isWord(Cue kind, Passage passage, int at) {
        return endOf(kind, passage, at).equals(Optional.of(at));
    }

    private NameTrie<Cue> trie(Cue kind) {
        NameTrie<Cue> trie = words.get(kind);
        if (trie == null) {
            throw new IllegalStateException("no list for " + kind);
        }
        return trie;
    }

    private void add(Cue kind, String form) {
        trie(kind).add(form, kind);
    }
}
