package org.osefrance.archive.index.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.osefrance.archive.index.analysis.Forms;
import org.osefrance.archive.index.search.SearchResults.Snippet;
import org.osefrance.archive.index.search.TextRange;

/** Chooses the passage of a text that shows most of what was asked for. */
public final class SnippetCutter {

    /** About how long a passage is, in UTF-16 units, without the dots at its ends. */
    static final int LENGTH = 220;

    /** How much of a text is looked at, in UTF-16 units; a page has a few thousand. */
    static final int DEPTH = 200_000;

    private static final String CUT = "…";

    private final WordQuery query;
    private final Forms forms;

    /** Cuts passages for one query out of any number of texts. */
    public SnippetCutter(WordQuery query) {
        this.query = query;
        this.forms = query.forms();
    }

    /** The passage; the beginning of the text where nothing of the query stands in it. */
    public Snippet cut(String wholeText) {
        String text = wholeText.length() > DEPTH ? wholeText.substring(0, DEPTH) : wholeText;
        List<Place> places = places(new TextMatcher(query, forms, text));
        List<Place> best = best(places);
        int first = best.isEmpty() ? 0 : best.getFirst().range().start();
        int last = best.isEmpty() ? 0 : best.getLast().range().end();
        int margin = Math.max(0, LENGTH - (last - first)) / 2;
        int start = wordStart(text, Math.max(0, first - margin), first);
        int end = wordEnd(text, Math.min(text.length(), Math.max(last, start + LENGTH)));
        return passage(text, start, end, places);
    }

    private static Snippet passage(String text, int start, int end, List<Place> places) {
        boolean cutBefore = !isBlank(text, 0, start);
        boolean cutAfter = !isBlank(text, end, text.length());
        int shift = start - (cutBefore ? CUT.length() : 0);
        List<TextRange> marked = new ArrayList<>();
        int after = start;
        for (Place place : places) {
            int from = Math.max(place.range().start(), after);
            int to = Math.min(place.range().end(), end);
            if (from < to) {
                marked.add(new TextRange(from - shift, to - shift));
                after = to;
            }
        }
        return new Snippet((cutBefore ? CUT : "") + text.substring(start, end) + (cutAfter ? CUT : ""), marked);
    }

    private static boolean isBlank(String text, int start, int end) {
        int at = start;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == end;
    }

    /** A match and the number of the clause it answers. */
    private record Place(int clause, TextRange range) {}

    private List<Place> places(TextMatcher matcher) {
        List<Place> places = new ArrayList<>();
        for (int clause = 0; clause < query.wanted().size(); clause++) {
            for (TextRange range : matcher.ranges(query.wanted().get(clause))) {
                places.add(new Place(clause, range));
            }
        }
        places.sort(Comparator.comparingInt((Place place) -> place.range().start())
                .thenComparing(place -> -place.range().end()));
        return places;
    }

    /** The first window of the wanted length that answers most clauses; among equals, the one with most matches. */
    private static List<Place> best(List<Place> places) {
        int bestScore = 0;
        List<Place> best = List.of();
        int start = 0;
        for (int end = 1; end <= places.size(); end++) {
            while (start < end - 1 && reach(places, start, end) > LENGTH) {
                start++;
            }
            List<Place> window = places.subList(start, end);
            int score = clauses(window) * 1_000 + Math.min(window.size(), 999);
            if (score > bestScore) {
                bestScore = score;
                best = window;
            }
        }
        return best;
    }

    /** How many clauses the places answer. */
    private static int clauses(List<Place> window) {
        BitSet clauses = new BitSet();
        for (Place place : window) {
            clauses.set(place.clause());
        }
        return clauses.cardinality();
    }

    private static int reach(List<Place> places, int start, int end) {
        return places.get(end - 1).range().end() - places.get(start).range().start();
    }

    /** The next beginning of a word from {@code from}, not after {@code limit}. */
    private static int wordStart(String text, int from, int limit) {
        int at = from;
        while (at > 0 && at < limit && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    /** The last end of a word up to {@code from}; where a word is too long to end, between two of its letters. */
    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && at < from + 30 && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        boolean splitsPair = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return splitsPair ? at + 1 : at;
    }
}
