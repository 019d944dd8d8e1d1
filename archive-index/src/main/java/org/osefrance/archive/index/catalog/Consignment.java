package org.osefrance.archive.index.catalog;

import java.util.List;

/**
 * What is accepted in one transaction, after its bytes and their folder entries are on disk.
 *
 * @param into reference of the unit it goes under, such as {@code received/2026-11-21}. What is missing of it is made:
 *     the first segment as a fonds, the others as series, closed until somebody describes them
 * @param items what an archivist will describe; at most {@value #MOST_FILES} files in all
 * @param events what was done with the files so far
 */
public record Consignment(String into, List<NewItem> items, List<PremisEvent> events) {

    /** Files of one transaction: a measured group commit, and a bound on what one crash makes the pipeline repeat. */
    public static final int MOST_FILES = 500;

    public Consignment {
        items = List.copyOf(items);
        events = List.copyOf(events);
        if (into.isBlank() || into.startsWith("/") || into.endsWith("/") || into.contains("//")) {
            throw new IllegalArgumentException("not a reference to receive into: '" + into + "'");
        }
        int files = items.stream().mapToInt(item -> item.files().size()).sum();
        if (files > MOST_FILES) {
            throw new IllegalArgumentException(files + " files in one consignment; the most is " + MOST_FILES);
        }
    }
}
