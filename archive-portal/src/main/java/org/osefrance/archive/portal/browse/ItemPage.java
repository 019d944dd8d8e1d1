package org.osefrance.archive.portal.browse;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Foliation;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.portal.web.ReadableDates.ReadableDate;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Origin;

/**
 * A document, for its template.
 *
 * @param above from the fonds down to its parent
 * @param dates in the reader's words
 * @param languages by name
 * @param scope paragraphs of scope and content
 * @param origin who made the papers and why; empty where nobody has said
 * @param pages that may be seen
 * @param address its lasting address
 * @param manifest path of its IIIF manifest
 */
record ItemPage(
        Description unit,
        List<Description> above,
        Optional<ReadableDate> dates,
        List<String> languages,
        List<String> scope,
        Optional<Origin> origin,
        List<PageLine> pages,
        String address,
        String manifest) {

    ItemPage {
        above = List.copyOf(above);
        languages = List.copyOf(languages);
        scope = List.copyOf(scope);
        pages = List.copyOf(pages);
    }

    /**
     * One page of the document.
     *
     * @param number as this viewer counts
     * @param foliation what it is called
     * @param thumbnail its image made small; empty for a page without one
     */
    record PageLine(int number, Foliation foliation, String href, Optional<String> thumbnail, PageState state) {}
}
