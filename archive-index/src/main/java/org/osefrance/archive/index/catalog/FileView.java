package org.osefrance.archive.index.catalog;

import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.AcceptedFile;

/**
 * A file as one viewer may see it.
 *
 * @param file with its placements
 * @param closed whether the public is not shown it
 * @param item the item it belongs to
 */
public record FileView(AcceptedFile file, RecordId item, boolean closed) {}
