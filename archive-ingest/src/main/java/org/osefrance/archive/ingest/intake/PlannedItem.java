package org.osefrance.archive.ingest.intake;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.separator.Separator;

/**
 * Files that will be one item: what an archivist describes. A proposal that people may change later.
 *
 * @param title the stem its files have in common, else the name of their folder
 * @param files in the order of the pages; never empty
 * @param said by the separator sheet that lay before it
 */
public record PlannedItem(String title, List<PlannedFile> files, Optional<Separator> said) {

    /** An item without a separator sheet. */
    public PlannedItem(String title, List<PlannedFile> files) {
        this(title, files, Optional.empty());
    }

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
