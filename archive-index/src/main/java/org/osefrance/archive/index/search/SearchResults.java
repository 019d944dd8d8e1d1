package org.osefrance.archive.index.search;

import java.util.List;
import java.util.Map;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What was found, best first.
 *
 * @param understood the query as it was read, in the form a reader could type again
 * @param items exact number of items that match
 * @param hits the asked slice, one an item
 * @param facets for each facet its values with exact item counts, most frequent first, then by value; a facet is
 *     counted under the filters of the other facets, so that its own unchosen values stay on offer
 */
public record SearchResults(String understood, long items, List<Hit> hits, Map<Facet, List<FacetValue>> facets) {

    public SearchResults {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /**
     * One item with its best unit.
     *
     * @param item the item
     * @param units units of this item that match and that the viewer may see, best first, at most 3
     * @param matchingUnits how many match in all
     */
    public record Hit(RecordId item, List<UnitHit> units, int matchingUnits) {
        public Hit {
            units = List.copyOf(units);
        }
    }

    /** One unit with the passage that answers. */
    public record UnitHit(RecordId unit, IndexedUnit.Kind kind, int position, Snippet snippet) {}

    /** A passage and the words that were asked for, as ranges of its own characters. */
    public record Snippet(String text, List<TextRange> marked) {
        public Snippet {
            marked = List.copyOf(marked);
        }
    }

    /**
     * A value to narrow by.
     *
     * @param value for the fonds its id: whether its title may be shown is for the catalogue to decide
     * @param items how many there are
     */
    public record FacetValue(String value, long items) {}
}
