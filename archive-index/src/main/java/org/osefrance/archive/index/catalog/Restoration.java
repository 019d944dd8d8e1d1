package org.osefrance.archive.index.catalog;

import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.record.RecordVersion;

/**
 * Brings a catalogue back into an empty database, in one transaction: what is added shows when {@link #finish} has
 * returned, or never. Ids, version numbers, authors, times and access are those of the versions; what was under way
 * (candidates, deny set, outbox) starts afresh.
 */
public interface Restoration extends AutoCloseable {

    /** Adds one version; versions come in any order, records too. */
    void add(RecordVersion<?> version);

    /**
     * Adds one text of a page; those of one page come in the order of their numbers.
     *
     * @param image number of the image its boxes are drawn on, from 1
     */
    void add(RecordId page, int image, PageText text, String location);

    /**
     * Adds one event.
     *
     * @param number among those of its object, from 1; in any order
     */
    void add(PremisEvent event, int number);

    /**
     * Checks that every version, parent, item and file is there and makes the tables around them.
     *
     * @throws IncompleteRestorationException when something is missing; nothing is kept then
     */
    void finish();

    /** Gives up what was not finished. */
    @Override
    void close();
}
