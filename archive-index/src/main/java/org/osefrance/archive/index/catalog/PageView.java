package org.osefrance.archive.index.catalog;

import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.media.Masks;
import org.osefrance.archive.schemas.record.Page;

/**
 * A page as one viewer may see it.
 *
 * @param number place among the pages of its item that this viewer may see, from 1
 * @param state how far the archive has got with it
 * @param closed whether the public is not shown it, or with more withheld
 * @param masks what of its image is withheld from this viewer; the words there are not in the text either
 * @param reason why it has no image or no text, for those who work on it; empty for everybody else, and where there is none
 * @param foliation what it is called among the pages this viewer may see
 */
public record PageView(
        Page page,
        int number,
        PageState state,
        AccessDecision access,
        boolean closed,
        Masks masks,
        String reason,
        Foliation foliation) {

    /** A page of an item of which nobody said that a page is the back of another. */
    public PageView(
            Page page, int number, PageState state, AccessDecision access, boolean closed, Masks masks, String reason) {
        this(page, number, state, access, closed, masks, reason, new Foliation(number, false));
    }
}
