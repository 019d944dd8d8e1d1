package org.osefrance.archive.ingest.separator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osefrance.archive.ingest.image.Thumbnails;
import org.osefrance.archive.ingest.image.UnreadableImageException;
import org.osefrance.archive.ingest.raster.PortableMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells separator sheets among scans. */
public interface Separators {

    /** Where nobody looks. */
    Separators NONE = scan -> Optional.empty();

    /** What the sheet says; empty for a page, and for what cannot be looked at. */
    Optional<Separator> find(Path scan);

    /**
     * Looks at small grey pictures. The scan is decoded by a child; only what that wrote is looked at here, so that a hostile image
     * meets no decoder of ours. A machine that has no room or no program makes no separators, and the log says why.
     */
    static Separators over(Thumbnails thumbnails) {
        Logger log = LoggerFactory.getLogger(Separators.class);
        return scan -> {
            try {
                return thumbnails.withGrey(scan, grey -> SeparatorCode.read(PortableMap.read(grey)));
            } catch (UnreadableImageException undrawable) {
                return Optional.empty();
            } catch (IOException failed) {
                log.warn("a scan could not be looked at for the code of a separator sheet", failed);
                return Optional.empty();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        };
    }
}
