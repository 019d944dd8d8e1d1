package org.osefrance.archive.ingest.image;

import java.util.Optional;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * A pyramid that is there now.
 *
 * @param size of the full image, upright
 * @param warning what the image program found wrong with the original while it could still show something of it (a scan
 *     cut short, for example); empty when sound, or when the pyramid was there already
 */
public record MadePyramid(PixelSize size, Optional<String> warning) {}
