package org.osefrance.archive.ingest.storage;

import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * A version that is on disk.
 *
 * @param object whose
 * @param version number from 1
 */
public record StoredVersion(RecordId object, int version) {}
