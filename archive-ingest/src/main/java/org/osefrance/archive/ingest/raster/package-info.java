/** Grey pictures of pages as arithmetic needs them: backgrounds, ink, its pieces, turning. Nothing here reads words. */
@NullMarked
package org.osefrance.archive.ingest.raster;

import org.jspecify.annotations.NullMarked;
