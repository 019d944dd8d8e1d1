package org.osefrance.archive.portal.iiif;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/** The first parameter of an image address: which part (IIIF Image API 3.0 section 4.1; 2.1 has the same forms). */
sealed interface RegionParameter {

    record Full() implements RegionParameter {}

    record Square() implements RegionParameter {}

    record Pixels(long x, long y, long width, long height) implements RegionParameter {}

    record Percent(double x, double y, double width, double height) implements RegionParameter {}

    static RegionParameter parse(String text) throws BadImageRequestException {
        return switch (text) {
            case "full" -> new Full();
            case "square" -> new Square();
            default -> parseNumbers(text);
        };
    }

    private static RegionParameter parseNumbers(String text) throws BadImageRequestException {
        Matcher pixels = Forms.PIXELS.matcher(text);
        if (pixels.matches()) {
            return new Pixels(
                    Long.parseLong(pixels.group(1)),
                    Long.parseLong(pixels.group(2)),
                    Long.parseLong(pixels.group(3)),
                    Long.parseLong(pixels.group(4)));
        }
        Matcher percent = Forms.PERCENT.matcher(text);
        if (percent.matches()) {
            return new Percent(
                    Double.parseDouble(percent.group(1)),
                    Double.parseDouble(percent.group(2)),
                    Double.parseDouble(percent.group(3)),
                    Double.parseDouble(percent.group(4)));
        }
        throw BadImageRequestException.wrong(
                "The region must be full, square, x,y,w,h in pixels or pct:x,y,w,h, not: " + text);
    }

    /** The part of an image of this size that is meant, cut at the image's edges. */
    default PixelBox of(PixelSize image) throws BadImageRequestException {
        return switch (this) {
            case Full() -> new PixelBox(0, 0, image.width(), image.height());
            case Square() -> {
                int edge = Math.min(image.width(), image.height());
                yield new PixelBox((image.width() - edge) / 2, (image.height() - edge) / 2, edge, edge);
            }
            case Pixels(long x, long y, long width, long height) -> cut(image, x, y, width, height);
            case Percent(double x, double y, double width, double height) ->
                cut(
                        image,
                        Math.round(image.width() * x / 100),
                        Math.round(image.height() * y / 100),
                        atLeastOne(image.width() * width / 100),
                        atLeastOne(image.height() * height / 100));
        };
    }

    private static long atLeastOne(double pixels) {
        return pixels > 0 ? Math.max(1, Math.round(pixels)) : 0;
    }

    private static PixelBox cut(PixelSize image, long x, long y, long width, long height)
            throws BadImageRequestException {
        if (width == 0 || height == 0) {
            throw BadImageRequestException.wrong("The region has no width or no height.");
        }
        if (x >= image.width() || y >= image.height()) {
            throw BadImageRequestException.wrong("The region lies outside the image, which has " + image.width() + " x "
                    + image.height() + " pixels.");
        }
        return new PixelBox(
                (int) x, (int) y, (int) Math.min(width, image.width() - x), (int) Math.min(height, image.height() - y));
    }

    /** The two written forms; numbers short enough to be read without overflow. */
    final class Forms {
        private static final String WHOLE = "(\\d{1,9})";
        private static final String DECIMAL = "(\\d{1,9}(?:\\.\\d{1,12})?)";
        private static final Pattern PIXELS = Pattern.compile(String.join(",", WHOLE, WHOLE, WHOLE, WHOLE));
        private static final Pattern PERCENT =
                Pattern.compile("pct:" + String.join(",", DECIMAL, DECIMAL, DECIMAL, DECIMAL));

        private Forms() {}
    }
}
