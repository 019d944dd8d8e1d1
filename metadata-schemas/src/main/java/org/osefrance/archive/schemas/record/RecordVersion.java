package org.osefrance.archive.schemas.record;

import java.time.Instant;
import org.osefrance.archive.schemas.access.AccessFacts;

/**
 * One state of a record with everything needed to bring it back: versions are only ever added.
 *
 * @param number from 1, without gaps
 * @param record what was described
 * @param access what bears on who may see it
 * @param author account or part of the archive that wrote this version
 * @param reason why, in the author's words
 * @param madeAt when, to the microsecond
 */
public record RecordVersion<R extends ArchivalRecord>(
        int number, R record, AccessFacts access, String author, String reason, Instant madeAt) {}
