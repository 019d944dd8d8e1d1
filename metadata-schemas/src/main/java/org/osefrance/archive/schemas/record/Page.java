package org.osefrance.archive.schemas.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.QuarterTurn;

/**
 * One side of one leaf, as one image shows it.
 *
 * <p>The image may be turned, or another scan may take its place; the images before stay known, so that a region is always
 * named with the image it was drawn on (their number, from 1) and found again.
 *
 * @param id lasting id; also the image's identifier in IIIF addresses
 * @param item the item it belongs to
 * @param position place within the item, from 0; what a viewer is shown counts only what this viewer may see
 * @param file the accepted file the image is in
 * @param imageIndex which image of that file, from 0
 * @param size of the full image as shown (turned upright); empty for a page without an image
 * @param side which side of its leaf it is, where somebody said so
 * @param turn by how much the image is turned from how it lies in the file; empty for not at all
 * @param earlier images it was shown by before, oldest first
 */
public record Page(
        RecordId id,
        RecordId item,
        int position,
        RecordId file,
        int imageIndex,
        Optional<PixelSize> size,
        Optional<Side> side,
        Optional<QuarterTurn> turn,
        List<PageImage> earlier)
        implements ArchivalRecord {

    /** Which side of a leaf. */
    public enum Side {
        /** The front, which is numbered. */
        RECTO,
        /** The back, which is named after its front. */
        VERSO
    }

    public Page {
        earlier = List.copyOf(earlier);
        turn = turn.filter(by -> by != QuarterTurn.NONE);
    }

    /** A page as it is first made. */
    public Page(RecordId id, RecordId item, int position, RecordId file, int imageIndex, Optional<PixelSize> size) {
        this(id, item, position, file, imageIndex, size, Optional.empty(), Optional.empty(), List.of());
    }

    /** The image it is shown by. */
    public PageImage image() {
        return new PageImage(file, imageIndex, turn.orElse(QuarterTurn.NONE), size);
    }

    /** The number of that image, from 1. */
    public int imageNumber() {
        return earlier.size() + 1;
    }

    /** One of its images by number, from 1. */
    public Optional<PageImage> findImage(int number) {
        if (number == imageNumber()) {
            return Optional.of(image());
        }
        return number >= 1 && number < imageNumber() ? Optional.of(earlier.get(number - 1)) : Optional.empty();
    }

    /** Where a box of the image of that number stands on the image shown now; empty where nobody can say exactly. */
    public Optional<PixelBox> place(PixelBox box, int number) {
        return findImage(number).flatMap(drawnOn -> drawnOn.place(box, image()));
    }

    /** The same page at another place. */
    public Page at(RecordId otherItem, int otherPosition) {
        return new Page(id, otherItem, otherPosition, file, imageIndex, size, side, turn, earlier);
    }

    /** The same page with the size of its image known. */
    public Page sized(PixelSize known) {
        return new Page(id, item, position, file, imageIndex, Optional.of(known), side, turn, earlier);
    }

    /** The same page as that side of its leaf; empty takes back what was said. */
    public Page marked(Optional<Side> other) {
        return new Page(id, item, position, file, imageIndex, size, other, turn, earlier);
    }

    /** The same page shown by another image from now on. */
    public Page showing(PageImage next) {
        List<PageImage> before = new ArrayList<>(earlier);
        before.add(image());
        return new Page(
                id,
                item,
                position,
                next.file(),
                next.imageIndex(),
                next.size(),
                side,
                Optional.of(next.turn()),
                before);
    }
}
