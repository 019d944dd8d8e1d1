package org.osefrance.archive.index.catalog;

import java.util.Optional;
import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.media.Masks;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.record.ListLine;

/**
 * One line of a list, given without its page: a list of a home names dozens of children, and whoever may read of one reads
 * of no other.
 *
 * @param region of the page's image that shows the line and may be cut out; empty where nobody said where the line stands, or
 *     where something closed has no place and so may stand in it
 * @param image number of the image of the page that the region is on, from 1
 * @param masks what of neighbours reaches into the region and is withheld from this viewer
 * @param access the decision that let the line through
 * @param closed whether the public is not shown the line
 */
public record LineExtract(
        ListLine line, Optional<PixelBox> region, int image, Masks masks, AccessDecision access, boolean closed) {}
