package org.osefrance.archive.ingest.intake;

import java.util.List;
import org.osefrance.archive.ingest.intake.Arrival.Received;

/**
 * Files that will be one item: what an archivist describes. A proposal that people may change later.
 *
 * @param title the stem its files have in common, else the name of their folder
 * @param files in the order of the pages; never empty
 */
public record PlannedItem(String title, List<PlannedFile> files) {

    public PlannedItem {
        files = List.copyOf(files);
        if (title.isBlank() || files.isEmpty()) {
            throw new IllegalArgumentException("an item has a title and at least one file: '" + title + "'");
        }
    }

    /**
     * A file with the readings that lay beside it.
     *
     * @param original becomes an object of the store
     * @param sidecars kept in the same object
     */
    public record PlannedFile(Received original, List<Received> sidecars) {

        public PlannedFile {
            sidecars = List.copyOf(sidecars);
        }
    }
}
