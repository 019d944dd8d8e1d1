package org.osefrance.archive.portal.redaction;

import java.util.Optional;
import org.osefrance.archive.schemas.media.PixelBox;

/**
 * A line or passage of a page as the desk shows it.
 *
 * @param id of the record
 * @param number on the drawing, from 1
 * @param box where it stands; empty where nobody has said
 * @param words beneath it, which are withheld with it
 * @param decision who decided last, when, and why
 * @param until last day, in the reader's words; empty while there is none
 * @param withheld whether the public does not see it now
 * @param ofList whether it is a line, which can be given without its page
 * @param liftable whether somebody withheld it at this desk
 * @param unplaced whether a box can be said to be its place
 * @param former address of the image it was drawn on before; empty where it was on none
 */
public record WithheldPlace(
        String id,
        int number,
        Optional<PixelBox> box,
        String words,
        Decision decision,
        Optional<String> until,
        boolean withheld,
        boolean ofList,
        boolean liftable,
        boolean unplaced,
        String former) {

    /** The newest version of the record, as far as it tells of a decision. */
    public record Decision(String account, String day, String reason) {}
}
