package org.osefrance.archive.schemas.record;

import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Anything the archive describes. A record is a value; its history is a row of {@link RecordVersion}s.
 */
public sealed interface ArchivalRecord permits Description, Page, AcceptedFile, KnowledgeRecord {

    /** The lasting id. */
    RecordId id();
}
