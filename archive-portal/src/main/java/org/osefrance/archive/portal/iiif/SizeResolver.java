package org.osefrance.archive.portal.iiif;

import java.util.List;
import org.osefrance.archive.ingest.image.Scaling;
import org.osefrance.archive.portal.iiif.SizeParameter.Form;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * Turns a size parameter into pixels.
 *
 * @param bounds of any answer
 * @param region the size of the region asked for
 * @param grid sizes in which the region lies ready: where a width or height fits one of these it is taken, since viewers
 *     round the size of edge tiles up
 */
record SizeResolver(ImageBounds bounds, PixelSize region, List<PixelSize> grid) {

    PixelSize resolve(SizeParameter asked) throws BadImageRequestException {
        PixelSize size = switch (asked.form()) {
            case Form.Full() -> region;
            case Form.Max() -> largest(asked.enlarging());
            case Form.Width(int width) -> toWidth(pixels(width));
            case Form.Height(int height) -> toHeight(pixels(height));
            case Form.Percent(double percent) -> Scaling.by(region, percent(percent) / 100);
            case Form.Exact(int width, int height) -> new PixelSize(pixels(width), pixels(height));
            case Form.Within(int width, int height) -> Scaling.into(region, pixels(width), pixels(height));
        };
        if (!asked.enlarging() && (size.width() > region.width() || size.height() > region.height())) {
            throw BadImageRequestException.wrong("The size is larger than the region, which has " + region.width()
                    + " x " + region.height() + " pixels; put ^ before it to enlarge.");
        }
        if (!bounds.hold(size)) {
            throw BadImageRequestException.wrong("The size " + size.width() + " x " + size.height()
                    + " is more than is given: at most " + bounds.edge() + " pixels along an edge and " + bounds.area()
                    + " in all; max takes the largest.");
        }
        return size;
    }

    private PixelSize largest(boolean enlarging) {
        PixelSize largest = bounds.largest(region);
        return enlarging || largest.width() < region.width() ? largest : region;
    }

    private PixelSize toWidth(int width) {
        return grid.stream()
                .filter(ready -> ready.width() == width)
                .findFirst()
                .orElseGet(() -> Scaling.toWidth(region, width));
    }

    private PixelSize toHeight(int height) {
        return grid.stream()
                .filter(ready -> ready.height() == height)
                .findFirst()
                .orElseGet(() -> Scaling.toHeight(region, height));
    }

    private static int pixels(int given) throws BadImageRequestException {
        if (given == 0) {
            throw BadImageRequestException.wrong("The size has no width or no height.");
        }
        return given;
    }

    private static double percent(double given) throws BadImageRequestException {
        if (given == 0) {
            throw BadImageRequestException.wrong("The size is 0 percent of the region.");
        }
        return given;
    }
}
