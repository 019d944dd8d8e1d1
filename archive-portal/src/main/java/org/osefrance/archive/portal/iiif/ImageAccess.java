package org.osefrance.archive.portal.iiif;

import java.nio.file.Path;
import java.util.Optional;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.media.Masks;

/** The port that says whether somebody may see an image; asked anew for each tile. */
@FunctionalInterface
public interface ImageAccess {

    /**
     * An image of a page, if this viewer may see it now. Empty for an unknown id, a closed page and a page without an
     * image alike: the endpoint answers them with the same bytes.
     */
    Optional<ShownImage> findImage(Viewer viewer, PageImageName image);

    /**
     * An image that may be seen.
     *
     * @param pyramid its file, as made by {@code ingest.image.PyramidMaker}
     * @param name of the image with its number, for whoever keeps something of it
     * @param open whether everybody on the web may see it so; what is not may be kept by no cache
     * @param masks what of it is withheld from this viewer
     */
    record ShownImage(Path pyramid, String name, boolean open, Masks masks) {}
}
