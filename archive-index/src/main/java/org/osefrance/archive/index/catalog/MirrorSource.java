package org.osefrance.archive.index.catalog;

import java.util.List;
import java.util.function.Consumer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.RecordVersion;

/** What the mirror of records reads, and where it remembers how far it came. For the archive's own machinery only. */
public interface MirrorSource {

    /** Position of the last outbox entry whose content is in the store; 0 at first. */
    long position();

    /** Remembers that everything up to a position is in the store. */
    void moveTo(long position);

    /** The versions, texts and events that some entries brought, each with its fonds, in the order of the entries. */
    List<Mirrored> read(List<OutboxEntry> entries);

    /** Every version, text and event there is, for a store that lost its mirror. */
    void readAll(Consumer<Mirrored> sink);

    /** One thing to be kept in the store. */
    sealed interface Mirrored {

        /** The fonds it is kept with. */
        RecordId fonds();

        /** One version of a record. */
        record Version(RecordId fonds, RecordVersion<?> version) implements Mirrored {}

        /** One text of a page; its words are in the store already, in the ALTO document it points to. */
        record Text(RecordId fonds, RecordId page, TextVersion text) implements Mirrored {}

        /**
         * One event.
         *
         * @param number among those of its object, from 1
         */
        record Event(RecordId fonds, int number, PremisEvent event) implements Mirrored {}
    }
}
