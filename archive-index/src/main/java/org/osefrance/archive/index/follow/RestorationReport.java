package org.osefrance.archive.index.follow;

import java.util.List;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What was brought back.
 *
 * @param versions how many versions of records
 * @param texts how many texts of pages
 * @param events how many events
 * @param closed records that had lost their access facts and came back closed; an archivist has to look at them
 */
public record RestorationReport(long versions, long texts, long events, List<RecordId> closed) {

    public RestorationReport {
        closed = List.copyOf(closed);
    }
}
