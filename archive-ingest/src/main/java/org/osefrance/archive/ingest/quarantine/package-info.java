/**
 * What was refused for what it holds, and waits until somebody accepts it as it is or discards it.
 */
@NullMarked
package org.osefrance.archive.ingest.quarantine;

import org.jspecify.annotations.NullMarked;
