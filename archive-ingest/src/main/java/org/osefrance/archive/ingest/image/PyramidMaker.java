package org.osefrance.archive.ingest.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildProcesses;
import org.osefrance.archive.ingest.image.ImageHeader.ColorNote;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.QuarterTurn;

/**
 * Makes the pyramid of a page from the original image: upright, eight bits, grey or sRGB, levels by halves rounded up.
 *
 * <p>A scan that is upright, of eight bits and without a colour profile takes one run of libvips; others are converted
 * first. libvips halves by rounding down, so the image is first extended at the right and bottom (repeating its last
 * pixels) to a size that halves without rest; the sizes in the file are then set to the true ones, which leaves the grid
 * of tiles as it is.
 */
public final class PyramidMaker {

    private static final String LEVELS = "levels.tif";
    private static final String ORIGINAL = "original";

    /** Quality 82 with halved chroma: typescript stays clean at twice its size; the original is kept anyway. */
    private static final String AS_PYRAMID = "[tile,pyramid,compression=jpeg,Q=82,tile-width=" + PyramidLevel.TILE
            + ",tile-height=" + PyramidLevel.TILE + ",depth=onetile,strip]";

    /** Pixels along an edge of a coded unit of JPEG with halved chroma. */
    private static final int CODED_UNIT = 16;

    /** More than any image has: libvips is to convert, not to shrink. */
    private static final String NO_SHRINKING = "1000000";

    private final ChildProcesses children;
    private final ChildLimits limits;
    private final OriginalImages originals;

    /** @param limits for each run of libvips, one to four a page */
    public PyramidMaker(ChildProcesses children, ChildLimits limits, OriginalImages originals) {
        this.children = children;
        this.limits = limits;
        this.originals = originals;
    }

    /**
     * Makes a pyramid, or leaves the sound one that is there. The file appears whole or not at all, and is on disk when
     * this returns.
     *
     * @param original an image file
     * @param imageIndex which of the file's pages, from 0 (see {@link OriginalImages#list})
     * @param turn by how much the image is turned from how it lies there, upright
     * @param pyramid the file to be made; folders above it are made as needed
     * @throws UnreadableImageException when no image can be made of it; nothing is left behind
     */
    public MadePyramid make(Path original, int imageIndex, QuarterTurn turn, Path pyramid)
            throws IOException, UnreadableImageException, InterruptedException {
        Optional<PixelSize> there = sizeOfSound(pyramid);
        if (there.isPresent()) {
            return new MadePyramid(there.get(), Optional.empty());
        }
        List<ImageHeader> images = originals.list(original);
        if (imageIndex >= images.size()) {
            throw new UnreadableImageException(
                    "the file holds " + images.size() + " images; there is no number " + (imageIndex + 1));
        }
        try (WorkFolder work = WorkFolder.beside(pyramid)) {
            // The link keeps names that libvips would read options out of ("scan[1].jpg") away from it.
            Files.createSymbolicLink(work.file(ORIGINAL), original.toAbsolutePath());
            Vips vips = new Vips(children, limits, work.path());
            PixelSize size = makeLevels(images.get(imageIndex), turn, work, vips);
            PyramidFinisher.finish(work.file(LEVELS), size);
            work.publish(LEVELS, pyramid);
            Files.deleteIfExists(PyramidShelf.asideOf(pyramid));
            return new MadePyramid(
                    size, Optional.of(String.join("; ", vips.warnings())).filter(said -> !said.isEmpty()));
        }
    }

    /** The same of an image as it lies. */
    public MadePyramid make(Path original, int imageIndex, Path pyramid)
            throws IOException, UnreadableImageException, InterruptedException {
        return make(original, imageIndex, QuarterTurn.NONE, pyramid);
    }

    private static Optional<PixelSize> sizeOfSound(Path pyramid) throws IOException {
        try {
            return Optional.of(Pyramid.open(pyramid).size());
        } catch (NoSuchFileException | UnreadableImageException notThere) {
            return Optional.empty();
        }
    }

    private PixelSize makeLevels(ImageHeader image, QuarterTurn turn, WorkFolder work, Vips vips)
            throws IOException, UnreadableImageException, InterruptedException {
        String source = ORIGINAL + (image.directory() > 0 ? "[page=" + image.directory() + "]" : "");
        ImageHeader ready = image;
        if (!image.isReadyAsStored()) {
            boolean sturdy = image.kind() != ImageKind.JPEG_2000;
            List<String> convert =
                    new ArrayList<>(List.of("thumbnail_image", source, "ready.tif", NO_SHRINKING, "--size", "down"));
            if (image.color() == ColorNote.BY_PROFILE) {
                // Only then: without a profile of its own libvips would take the image for another space and tint it.
                convert.addAll(List.of("--export-profile", "srgb"));
            }
            vips.run(sturdy, convert);
            source = "ready.tif";
            ready = originals.list(work.file(source)).getFirst();
        }
        if (ready.mayHaveAlpha()) {
            vips.run(true, List.of("flatten", source, "flat.tif", "--background", "255"));
            source = "flat.tif";
        }
        if (turn != QuarterTurn.NONE) {
            vips.run(true, List.of("rot", source, "turned.tif", "d" + turn.degrees()));
            source = "turned.tif";
        }
        PixelSize size = turn.of(ready.upright());
        int unit = Math.min(
                PyramidLevel.TILE, CODED_UNIT * PyramidLevel.of(size).getLast().scale());
        String width = Integer.toString(Math.ceilDiv(size.width(), unit) * unit);
        String height = Integer.toString(Math.ceilDiv(size.height(), unit) * unit);
        vips.run(true, List.of("embed", source, LEVELS + AS_PYRAMID, "0", "0", width, height, "--extend", "copy"));
        return size;
    }
}
