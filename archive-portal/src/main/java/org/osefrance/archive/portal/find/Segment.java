package org.osefrance.archive.portal.find;

import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.index.search.SearchResults.Snippet;
import org.osefrance.archive.index.search.TextRange;

/**
 * A stretch of a passage.
 *
 * @param text never empty
 * @param marked whether it is what was asked for
 */
record Segment(String text, boolean marked) {

    /** A passage cut where its marks begin and end; joined, the segments are the passage. */
    static List<Segment> of(Snippet snippet) {
        List<Segment> segments = new ArrayList<>();
        int done = 0;
        for (TextRange range : snippet.marked()) {
            add(segments, snippet.text().substring(done, range.start()), false);
            add(segments, snippet.text().substring(range.start(), range.end()), true);
            done = range.end();
        }
        add(segments, snippet.text().substring(done), false);
        return List.copyOf(segments);
    }

    private static void add(List<Segment> segments, String text, boolean marked) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, marked));
        }
    }
}
