package org.osefrance.archive.ingest.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osefrance.archive.schemas.media.Masks;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * Draws any part of a pyramid at any size from the level nearest above it. What lies ready goes out as it is; the rest is
 * decoded within a bound of memory that all requests share.
 */
public final class ImageCutter {

    private static final int MEGABYTE = 1 << 20;
    private static final int BYTES_PER_PIXEL = 4;

    private final Semaphore megabytes;
    private final int budget;
    private final Duration patience;

    /**
     * @param budgetMegabytes of heap that drawings may take together
     * @param patience how long a drawing may wait for its share
     */
    public ImageCutter(int budgetMegabytes, Duration patience) {
        this.megabytes = new Semaphore(budgetMegabytes, true);
        this.budget = budgetMegabytes;
        this.patience = patience;
    }

    /** The image file for a cut with nothing withheld. */
    public Optional<byte[]> cut(Pyramid pyramid, ImageCut cut) throws IOException, InterruptedException {
        return cut(pyramid, cut, Masks.NONE);
    }

    /**
     * The image file for a cut; empty when too much is being drawn at the moment and the share of memory did not come in
     * time.
     *
     * @param masks places that are blank in it; what none of them touches goes out as it lies
     */
    public Optional<byte[]> cut(Pyramid pyramid, ImageCut cut, Masks masks) throws IOException, InterruptedException {
        boolean masked = masks.touch(cut.region(), Masking.margin(pyramid));
        if (!masked && cut.isPlain(pyramid.isGray())) {
            Optional<byte[]> ready = pyramid.findReady(cut.region(), cut.size());
            if (ready.isPresent()) {
                return ready;
            }
        }
        int share = share(pyramid, cut);
        if (!megabytes.tryAcquire(share, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(draw(pyramid, cut, masked ? masks : Masks.NONE));
        } finally {
            megabytes.release(share);
        }
    }

    private int share(Pyramid pyramid, ImageCut cut) {
        PyramidLevel level = pyramid.levels().get(levelFor(pyramid, cut));
        long read = (long) cut.region().width() * cut.region().height() / level.scale() / level.scale();
        // Turned by an angle the picture may take twice the room, beside the one before it was turned.
        long drawn = (long) cut.size().width() * cut.size().height() * (cut.degrees() % 90 == 0 ? 2 : 3);
        return Math.clamp((read + drawn) * BYTES_PER_PIXEL / MEGABYTE, 1, budget);
    }

    static byte[] draw(Pyramid pyramid, ImageCut cut, Masks masks) throws IOException {
        BufferedImage scaled = scale(pyramid, cut, masks);
        BufferedImage turned = Turning.turn(scaled, cut);
        return PictureEncoder.encode(turned, cut.tone(), cut.encoding());
    }

    /** The smallest level that has at least the pixels asked for. */
    private static int levelFor(Pyramid pyramid, ImageCut cut) {
        double reduction = Math.min(
                (double) cut.region().width() / cut.size().width(),
                (double) cut.region().height() / cut.size().height());
        List<PyramidLevel> levels = pyramid.levels();
        int best = 0;
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).scale() <= reduction) {
                best = i;
            }
        }
        return best;
    }

    private static BufferedImage scale(Pyramid pyramid, ImageCut cut, Masks masks) throws IOException {
        int number = levelFor(pyramid, cut);
        PyramidLevel level = pyramid.levels().get(number);
        PixelBox region = cut.region();
        double x = (double) region.x() / level.scale();
        double y = (double) region.y() / level.scale();
        PixelBox source =
                cover(level, x, y, (double) region.right() / level.scale(), (double) region.bottom() / level.scale());
        BufferedImage read = LevelReader.read(pyramid, number, source);
        Masking.blank(read, source, level, masks);
        PixelSize size = cut.size();
        double acrossFactor = (double) size.width() * level.scale() / region.width();
        double downFactor = (double) size.height() * level.scale() / region.height();
        if (acrossFactor == 1
                && downFactor == 1
                && read.getWidth() == size.width()
                && read.getHeight() == size.height()) {
            return read;
        }
        BufferedImage drawn = new BufferedImage(size.width(), size.height(), read.getType());
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, size.width(), size.height());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            AffineTransform place = AffineTransform.getScaleInstance(acrossFactor, downFactor);
            place.translate(source.x() - x, source.y() - y);
            pen.drawImage(read, place, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    /** The whole pixels of a level that a region touches, and one more around for the interpolation. */
    private static PixelBox cover(PyramidLevel level, double x, double y, double right, double bottom) {
        int fromX = Math.clamp((int) Math.floor(x) - 1, 0, level.size().width() - 1);
        int fromY = Math.clamp((int) Math.floor(y) - 1, 0, level.size().height() - 1);
        int toX = Math.clamp((int) Math.ceil(right) + 1, fromX + 1, level.size().width());
        int toY =
                Math.clamp((int) Math.ceil(bottom) + 1, fromY + 1, level.size().height());
        return new PixelBox(fromX, fromY, toX - fromX, toY - fromY);
    }
}
