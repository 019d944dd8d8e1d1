package org.osefrance.archive.schemas.record;

import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.QuarterTurn;

/**
 * One image of a page: what it was, or is, shown by. Regions are in pixels of one of them.
 *
 * @param file the accepted file the image is in
 * @param imageIndex which image of that file, from 0
 * @param turn by how much it is turned from how it lies in the file (upright there, as its header says)
 * @param size as shown, after the turn; empty while nobody knows
 */
public record PageImage(RecordId file, int imageIndex, QuarterTurn turn, Optional<PixelSize> size) {

    /** The same picture turned further. */
    public PageImage turned(QuarterTurn by) {
        return new PageImage(file, imageIndex, turn.then(by), size.map(by::of));
    }

    /** Whether both show the same picture, turned or not. */
    public boolean isOfSamePicture(PageImage other) {
        return file.equals(other.file) && imageIndex == other.imageIndex;
    }

    /** The turn that makes the other of this one; empty where they are two pictures, between which nothing can be placed exactly. */
    public Optional<QuarterTurn> turnTo(PageImage other) {
        return isOfSamePicture(other) ? Optional.of(turn.back().then(other.turn)) : Optional.empty();
    }

    /** Where a box of this image stands on another one; empty where nobody can say exactly. */
    public Optional<PixelBox> place(PixelBox box, PageImage on) {
        return turnTo(on)
                .flatMap(by -> by == QuarterTurn.NONE ? Optional.of(box) : size.map(known -> by.of(box, known)));
    }

    /** The size as the picture lies in its file. */
    public Optional<PixelSize> sizeInFile() {
        return size.map(turn.back()::of);
    }
}
