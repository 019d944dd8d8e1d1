/**
 * Whether what was accepted is still what was accepted: a pass over every object of the store, slow enough to be in nobody's way,
 * and the second copy that mends what has gone bad.
 */
@NullMarked
package org.osefrance.archive.ingest.fixity;

import org.jspecify.annotations.NullMarked;
