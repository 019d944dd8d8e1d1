package org.osefrance.archive.ingest.text;

import java.nio.file.Path;
import java.util.Optional;
import org.osefrance.archive.ingest.raster.GreyRaster;

/**
 * A page as it is handed to the reader: its own file, or a picture made of it.
 *
 * @param directory number of the image in the file
 * @param placement where its pixels lie on the page
 * @param raster the same picture in memory, where it could be decoded
 * @param isFlattened whether its background was taken away
 */
record Picture(Path file, int directory, Placement placement, Optional<GreyRaster> raster, boolean isFlattened) {}
