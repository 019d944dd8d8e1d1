package org.osefrance.archive.ingest.intake;

import java.util.Map;
import org.osefrance.archive.ingest.separator.Separator;

/** How files become items, as a proposal. */
public sealed interface GroupingRule {

    /** By what the names say: one stem with running numbers, the two sides of a leaf; see {@link Grouping}. */
    record ByName() implements GroupingRule {}

    /** Every file an item of its own. */
    record Each() implements GroupingRule {}

    /** All scans of a folder are one item. */
    record ByFolder() implements GroupingRule {}

    /** By a shelfmark that stands in the name; what does not fit is grouped by name. */
    record ByShelfmark(ShelfmarkPattern pattern) implements GroupingRule {}

    /**
     * An item begins behind each separator sheet, in the order of the names; the sheets themselves stand in no item. A folder
     * without one is grouped by name.
     *
     * @param separators what they say, by the label of the scan
     */
    record AtSeparators(Map<String, Separator> separators) implements GroupingRule {
        public AtSeparators {
            separators = Map.copyOf(separators);
        }
    }

    /** The rule that a depositor without other wishes gets. */
    static GroupingRule of(boolean each) {
        return each ? new Each() : new ByName();
    }
}
