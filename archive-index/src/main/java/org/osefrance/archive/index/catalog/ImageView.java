package org.osefrance.archive.index.catalog;

import org.osefrance.archive.schemas.media.Masks;
import org.osefrance.archive.schemas.record.PageImage;

/**
 * One image a page is or was shown by, as one viewer may see it.
 *
 * @param image what it shows
 * @param number from 1
 * @param closed whether the public is not shown it, or with more withheld
 * @param masks what of it is withheld from this viewer
 */
public record ImageView(PageImage image, int number, boolean closed, Masks masks) {}
