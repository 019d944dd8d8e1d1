package org.osefrance.archive.portal.command;

import java.util.List;
import java.util.Optional;

/**
 * Options of {@code ingest}.
 *
 * @param into reference; empty for what was received today
 * @param access dates, period, release
 * @param languages ISO 639-2/T
 * @param each every file an item of its own
 * @param separators scans of separator sheets begin items
 * @param dryRun only say what would be done
 * @param waiting until everything can be read and found
 */
record IngestOptions(
        Optional<String> into,
        AccessOptions access,
        List<String> languages,
        boolean each,
        boolean separators,
        boolean dryRun,
        boolean waiting) {

    IngestOptions {
        languages = List.copyOf(languages);
    }
}
