package org.osefrance.archive.index.catalog;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Page;

/**
 * A unit of description as somebody else would find it, with what the asking archivist sees beside it.
 *
 * @param unit as it is; for a page, its item
 * @param ancestors from the fonds down to its parent, as they are
 * @param description the decision on title and description
 * @param shown what would be shown of them; empty when nothing is
 * @param inside how many units lie directly below it
 * @param insideShown how many of them would be counted
 * @param pages in order; only the one asked for when that was a page
 */
public record Preview(
        Description unit,
        List<Description> ancestors,
        AccessDecision description,
        Optional<UnitView> shown,
        long inside,
        long insideShown,
        List<PreviewedPage> pages) {

    public Preview {
        ancestors = List.copyOf(ancestors);
        pages = List.copyOf(pages);
    }

    /**
     * One page.
     *
     * @param page as it is
     * @param number as the archivist counts
     * @param decision on its image and text
     * @param parts lines and passages of it
     * @param shown as it would be shown, with its number there and its masks; empty when it is not
     * @param text as it would be shown; looked up only where one page was asked for
     */
    public record PreviewedPage(
            Page page,
            int number,
            AccessDecision decision,
            int parts,
            Optional<PageView> shown,
            Optional<PageText> text) {}
}
