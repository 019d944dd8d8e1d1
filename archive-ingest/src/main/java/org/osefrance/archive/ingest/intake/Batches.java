package org.osefrance.archive.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Consignment;
import org.osefrance.archive.ingest.intake.PlannedItem.PlannedFile;

/** Cuts a plan into batches between items, so that a crash leaves no half item. */
final class Batches {

    /** Where a group commit costs less than writing the files: measured, see RATIONALE.md. */
    private static final int FILES = 100;

    private Batches() {}

    static List<List<PlannedItem>> of(List<PlannedItem> items) {
        List<List<PlannedItem>> batches = new ArrayList<>();
        List<PlannedItem> batch = new ArrayList<>();
        int files = 0;
        for (PlannedItem item :
                items.stream().flatMap(item -> parts(item).stream()).toList()) {
            if (!batch.isEmpty() && files + item.files().size() > FILES) {
                batches.add(List.copyOf(batch));
                batch.clear();
                files = 0;
            }
            batch.add(item);
            files += item.files().size();
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return batches;
    }

    /** An item too long for one transaction becomes several, numbered; an archivist may join them. */
    private static List<PlannedItem> parts(PlannedItem item) {
        int most = Consignment.MOST_FILES;
        List<PlannedFile> files = item.files();
        if (files.size() <= most) {
            return List.of(item);
        }
        List<PlannedItem> parts = new ArrayList<>();
        for (int from = 0; from < files.size(); from += most) {
            String title = item.title() + " (" + (parts.size() + 1) + ")";
            parts.add(new PlannedItem(
                    title,
                    files.subList(from, Math.min(files.size(), from + most)),
                    parts.isEmpty() ? item.said() : Optional.empty()));
        }
        return parts;
    }
}
