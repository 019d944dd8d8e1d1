package org.osefrance.archive.ingest.pipeline;

import org.osefrance.archive.schemas.identifier.RecordId;

/** All that is done to one accepted file. May be killed at any instruction and repeated from the start. */
@FunctionalInterface
public interface FileStep {

    /** Does it, or does again what is missing of it. */
    void perform(RecordId file) throws InterruptedException;
}
