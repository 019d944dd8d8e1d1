package org.osefrance.archive.ingest.text;

import java.nio.file.Path;
import org.osefrance.archive.ingest.raster.GreyRaster;

/**
 * A page as a grey picture.
 *
 * @param file the picture as a PGM
 * @param raster the same in memory
 */
record GreyCopy(Path file, GreyRaster raster) {}
