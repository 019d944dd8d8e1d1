/**
 * The durable store of originals: OCFL 1.1 on disk, nothing said to be kept before it is, nothing kept ever replaced.
 */
@NullMarked
package org.osefrance.archive.ingest.storage;

import org.jspecify.annotations.NullMarked;
