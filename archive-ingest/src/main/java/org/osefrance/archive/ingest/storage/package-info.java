/**
 * The durable store of originals: OCFL on disk, nothing said to be kept before it is.
 */
@NullMarked
package org.osefrance.archive.ingest.storage;

import org.jspecify.annotations.NullMarked;
