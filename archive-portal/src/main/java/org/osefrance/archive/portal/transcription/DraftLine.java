package org.osefrance.archive.portal.transcription;

import java.util.Optional;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * A line as it stands in the form: its place is what was typed, so that a mistake in one line does not cost the others.
 *
 * @param text as typed, on one line
 * @param place {@code x,y,w,h} in pixels of the full image
 * @param opens whether it begins a paragraph
 */
record DraftLine(String text, String place, boolean opens) {

    private static final int LONGEST = 2_000;

    DraftLine {
        String plain = text.replaceAll("[\\p{Z}\\p{Cntrl}\\s]+", " ").strip();
        text = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
        place = place.replace(" ", "");
    }

    /** The place on the image; empty where what was typed is none, or lies beside the image. */
    Optional<PixelBox> box(PixelSize image) {
        try {
            PixelBox box = PixelBox.parse(place);
            int right = Math.min(box.right(), image.width());
            int bottom = Math.min(box.bottom(), image.height());
            return Optional.of(new PixelBox(box.x(), box.y(), right - box.x(), bottom - box.y()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
