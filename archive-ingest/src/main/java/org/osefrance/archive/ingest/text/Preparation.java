package org.osefrance.archive.ingest.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osefrance.archive.ingest.raster.Flattening;
import org.osefrance.archive.ingest.raster.GreyRaster;
import org.osefrance.archive.ingest.raster.PortableMap;
import org.osefrance.archive.ingest.raster.Turned;

/**
 * What is done to a page before it is read.
 *
 * @param flattened whether its background is taken away
 * @param quarters clockwise, 0 to 3
 * @param degrees clockwise, a few
 */
record Preparation(boolean flattened, int quarters, double degrees) {

    static final Preparation NONE = new Preparation(false, 0, 0);

    /** What the look at a page asks for. */
    static Preparation of(PageLook look) {
        return new Preparation(look.isToned(), 0, look.straightening());
    }

    Preparation flattening() {
        return new Preparation(true, quarters, degrees);
    }

    Preparation turning(int moreQuarters) {
        return new Preparation(flattened, (quarters + moreQuarters) % 4, 0);
    }

    /** The grey copy itself where nothing is to be done, else a picture made of it. */
    Picture apply(PageImage page, GreyCopy grey, Path folder) throws IOException {
        double scale = (double) grey.raster().width() / page.upright().width();
        var placement = new Placement(page.upright(), scale, quarters, degrees);
        if (equals(NONE)) {
            return new Picture(grey.file(), 0, placement, Optional.of(grey.raster()), false);
        }
        GreyRaster made = flattened ? Flattening.flatten(grey.raster()) : grey.raster();
        made = Turned.byQuarters(made, quarters);
        made = degrees == 0 ? made : Turned.byDegrees(made, degrees);
        Path file = folder.resolve("page" + (flattened ? "-flat" : "") + "-" + quarters + ".pgm");
        PortableMap.write(made, file);
        return new Picture(file, 0, placement, Optional.of(made), flattened);
    }
}
