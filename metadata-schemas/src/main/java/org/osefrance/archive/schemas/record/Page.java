package org.osefrance.archive.schemas.record;

import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * One side of one leaf, as one image shows it.
 *
 * @param id lasting id; also the image's identifier in IIIF addresses
 * @param item the item it belongs to
 * @param position place within the item, from 0; what a viewer is shown counts only what this viewer may see
 * @param file the accepted file the image is in
 * @param imageIndex which image of that file, from 0
 * @param size of the full image as shown (turned upright); empty for a page without an image
 */
public record Page(RecordId id, RecordId item, int position, RecordId file, int imageIndex, Optional<PixelSize> size)
        implements ArchivalRecord {}
