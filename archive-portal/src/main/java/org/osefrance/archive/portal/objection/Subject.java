package org.osefrance.archive.portal.objection;

import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * A record that somebody objects to, as they see it.
 *
 * @param title of the document or unit
 * @param page number of the page as they count; 0 for a whole document or unit
 * @param address path of its page
 * @param wide whether it is more than a document
 */
record Subject(RecordId record, String title, String reference, int page, String address, boolean wide) {}
