package org.osefrance.archive.index.catalog;

import java.time.Instant;
import java.util.List;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What the pipeline has still to do. For the archive's own machinery only; never called for a request. */
public interface WorkList {

    /** Files that have no pages yet, or a page that is waiting, in the order they were accepted. */
    List<RecordId> listUnfinishedFiles();

    /** How many there are. */
    long countUnfinishedFiles();

    /**
     * How far the pages have got.
     *
     * @param since from when on readings are counted
     */
    Tally tally(Instant since);

    /**
     * Pages by their state.
     *
     * @param waiting accepted, not yet worked on
     * @param ready with image, or text, or both
     * @param unread with an image that could not be read
     * @param withoutImage of which no image could be made
     * @param madeLately texts that programs made since the moment asked for
     */
    record Tally(long waiting, long ready, long unread, long withoutImage, long madeLately) {}

    /** Every accepted file, in no particular order. */
    List<RecordId> listAcceptedFiles();

    /**
     * Images of pages that were made once, so that they have to lie where the images lie, those of before included; pages that
     * wait are not among them.
     */
    List<DrawnPage> listDrawnPages();

    /**
     * A page that has an image.
     *
     * @param page it
     * @param image number of the image, from 1
     * @param file the accepted file the image was made of
     */
    record DrawnPage(RecordId page, int image, RecordId file) {}
}
