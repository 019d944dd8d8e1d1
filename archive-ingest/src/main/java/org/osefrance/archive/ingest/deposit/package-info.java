/**
 * What somebody hands in, with what they say of it: into the store, the catalogue and the queue of the pipeline.
 */
@NullMarked
package org.osefrance.archive.ingest.deposit;

import org.jspecify.annotations.NullMarked;
