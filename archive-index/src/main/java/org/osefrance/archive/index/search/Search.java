package org.osefrance.archive.index.search;

import java.util.List;
import java.util.Set;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** The reading side of the index. */
public interface Search {

    /**
     * Finds items by the words of their units. Whatever the viewer may not see neither counts, nor ranks, nor colours a
     * facet. A query that cannot be read is searched as plain words; it is never an error.
     */
    SearchResults find(Viewer viewer, SearchRequest request);

    /**
     * Of some units, those that searches show this viewer now.
     *
     * @param units pages and units of description
     */
    Set<RecordId> listShown(Viewer viewer, Set<RecordId> units);

    /**
     * Where the words of a query stand in a text, by the same analysis as the index: for lighting hits on a page.
     *
     * @return ranges of characters in {@code text}, sorted, not overlapping; a word broken at a line's end is one range
     */
    List<TextRange> locate(String query, String text);
}
