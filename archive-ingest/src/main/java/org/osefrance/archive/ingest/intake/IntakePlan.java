package org.osefrance.archive.ingest.intake;

import java.util.List;
import org.osefrance.archive.ingest.intake.Arrival.Received;

/**
 * What would become of received files.
 *
 * @param items in the order of their folders and names
 * @param loneReadings readings without a scan of their name
 */
public record IntakePlan(List<PlannedItem> items, List<Received> loneReadings) {

    public IntakePlan {
        items = List.copyOf(items);
        loneReadings = List.copyOf(loneReadings);
    }
}
