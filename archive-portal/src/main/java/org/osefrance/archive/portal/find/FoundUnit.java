package org.osefrance.archive.portal.find;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.portal.web.Reading;

/**
 * Why an item was found: one page or its description.
 *
 * @param href where the passage stands
 * @param pageNumber as this viewer counts; empty for the description
 * @param reading who made the page's text; empty for the description
 * @param passage with what was asked for marked
 * @param strip the line on the paper, for the first page only
 */
record FoundUnit(
        String href,
        Optional<Integer> pageNumber,
        Optional<Reading> reading,
        List<Segment> passage,
        Optional<LineStrip> strip) {

    FoundUnit {
        passage = List.copyOf(passage);
    }
}
