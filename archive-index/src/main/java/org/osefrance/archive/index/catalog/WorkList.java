package org.osefrance.archive.index.catalog;

import java.util.List;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What the pipeline has still to do. For the archive's own machinery only; never called for a request. */
public interface WorkList {

    /** Files that have no pages yet, or a page that is waiting, in the order they were accepted. */
    List<RecordId> listUnfinishedFiles();

    /** How many there are. */
    long countUnfinishedFiles();

    /** Pages of which an image was made once, so that one has to lie where the images lie; those that wait are not among them. */
    List<DrawnPage> listDrawnPages();

    /**
     * A page that has an image.
     *
     * @param page it
     * @param file the accepted file the image was made of
     */
    record DrawnPage(RecordId page, RecordId file) {}
}
