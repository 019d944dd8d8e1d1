/**
 * The mirror of the catalogue in the store: what makes the archive come back from its store alone.
 */
@NullMarked
package org.osefrance.archive.ingest.mirror;

import org.jspecify.annotations.NullMarked;
