package org.osefrance.archive.index.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.index.analysis.Forms;
import org.osefrance.archive.index.analysis.TextAnalyzer;
import org.osefrance.archive.index.analysis.Token;
import org.osefrance.archive.index.search.TextRange;

/** Finds the words of a query in one text, by the same analysis as the index. */
public final class TextMatcher {

    private final WordQuery query;
    private final Map<String, List<Token>> byForm = new HashMap<>();

    /** Takes a text apart as far as the query needs it. */
    public TextMatcher(WordQuery query, String text) {
        this(query, query.forms(), text);
    }

    /** @param forms those of the query, for who asks about many texts */
    TextMatcher(WordQuery query, Forms forms, String text) {
        this.query = query;
        for (Token token : new TextAnalyzer().tokens(text, forms)) {
            byForm.computeIfAbsent(token.folded(), form -> new ArrayList<>(2)).add(token);
        }
    }

    /** Whether the text has all that is wanted and nothing that is unwanted. */
    public boolean answers() {
        return query.wanted().stream().noneMatch(clause -> ranges(clause).isEmpty())
                && query.unwanted().stream().allMatch(clause -> ranges(clause).isEmpty());
    }

    /** Where any of what is wanted stands: sorted, overlapping ranges made one. */
    public List<TextRange> locate() {
        return merged(query.wanted().stream()
                .flatMap(clause -> ranges(clause).stream())
                .toList());
    }

    /** Where one clause stands, a phrase as one range; overlaps are not resolved. */
    List<TextRange> ranges(Clause clause) {
        List<TextRange> ranges = new ArrayList<>();
        for (List<String> reading : clause.readings()) {
            for (Token first : tokens(reading.getFirst())) {
                int end = endOf(reading, first);
                if (end >= 0) {
                    ranges.add(new TextRange(first.start(), end));
                }
            }
        }
        return ranges;
    }

    private int endOf(List<String> reading, Token first) {
        int end = first.end();
        for (int place = 1; place < reading.size(); place++) {
            int position = first.position() + place;
            int next = -1;
            for (Token token : tokens(reading.get(place))) {
                next = token.position() == position ? Math.max(next, token.end()) : next;
            }
            if (next < 0) {
                return -1;
            }
            end = Math.max(end, next);
        }
        return end;
    }

    private List<Token> tokens(String form) {
        return byForm.getOrDefault(form, List.of());
    }

    private static List<TextRange> merged(List<TextRange> ranges) {
        List<TextRange> merged = new ArrayList<>();
        for (TextRange range : ranges.stream()
                .sorted(Comparator.comparingInt(TextRange::start))
                .toList()) {
            if (!merged.isEmpty() && range.start() < merged.getLast().end()) {
                TextRange last = merged.removeLast();
                merged.add(new TextRange(last.start(), Math.max(last.end(), range.end())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }
}
