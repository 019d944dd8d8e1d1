package org.osefrance.archive.schemas.format.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/** The polygon around something (PAGE, PointsType): {@code x,y x,y …} in pixels of the file's image. Of it the box is kept. */
final class Outline {

    private static final Pattern POINT = Pattern.compile("(-?[0-9]{1,7})(?:\\.[0-9]+)?,(-?[0-9]{1,7})(?:\\.[0-9]+)?");

    private Outline() {}

    /**
     * The box around the points, in pixels of our image and cut at its edges; empty where there are no two points or it lies
     * beside the image.
     *
     * @param from size of the image the points are on
     * @param to size of ours
     */
    static Optional<PixelBox> of(String points, PixelSize from, PixelSize to) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int bottom = Integer.MIN_VALUE;
        Matcher point = POINT.matcher(points);
        while (point.find()) {
            left = Math.min(left, Integer.parseInt(point.group(1)));
            right = Math.max(right, Integer.parseInt(point.group(1)));
            top = Math.min(top, Integer.parseInt(point.group(2)));
            bottom = Math.max(bottom, Integer.parseInt(point.group(2)));
        }
        if (left >= right
                || top >= bottom
                || right <= 0
                || bottom <= 0
                || left >= from.width()
                || top >= from.height()) {
            return Optional.empty();
        }
        int x = scaled(left, from.width(), to.width(), to.width() - 1);
        int y = scaled(top, from.height(), to.height(), to.height() - 1);
        int width = Math.max(1, scaled(right, from.width(), to.width(), to.width()) - x);
        int height = Math.max(1, scaled(bottom, from.height(), to.height(), to.height()) - y);
        return Optional.of(new PixelBox(x, y, width, height));
    }

    private static int scaled(int at, int from, int to, int most) {
        return Math.clamp(Math.round((double) at * to / from), 0, most);
    }
}
