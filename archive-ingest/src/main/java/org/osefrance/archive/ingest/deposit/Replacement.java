package org.osefrance.archive.ingest.deposit;

import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * That the one scan of a deposit is to take the place of the one a page is shown by.
 *
 * @param page to be shown by it
 * @param version of the page that was seen
 * @param reason why, in the archivist's words
 */
public record Replacement(RecordId page, int version, String reason) {

    /** The same, after somebody looked at the page as it is now. */
    Replacement seen(int now) {
        return new Replacement(page, now, reason);
    }
}
