/**
 * Pyramids made once, tiles sent as they lie.
 */
@NullMarked
package org.osefrance.archive.ingest.image;

import org.jspecify.annotations.NullMarked;
