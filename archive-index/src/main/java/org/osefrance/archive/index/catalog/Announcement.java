package org.osefrance.archive.index.catalog;

import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * That a closed unit exists, because an archivist announced it: as much as may be told of it to anybody.
 *
 * @param title only where somebody said that it names nobody
 * @param dates of its documents
 * @param genre kind of document
 * @param online from when it may be seen on the web, and why not before
 * @param onsite from when it may be read in the reading room
 */
public record Announcement(
        RecordId id,
        DescriptionLevel level,
        String reference,
        Optional<String> title,
        Optional<UncertainDate> dates,
        Optional<String> genre,
        Prospect online,
        Prospect onsite) {}
