package org.osefrance.archive.ingest.text;

import java.util.List;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.Word;

/**
 * Where the pixels of a picture that was made for reading lie on its page: it may be smaller, turned by quarters and
 * straightened by a few degrees.
 *
 * @param page size of the upright page
 * @param scale pixels of the picture for one of the page
 * @param quarters clockwise, 0 to 3, done first
 * @param degrees clockwise about the middle of the picture, done last
 */
record Placement(PixelSize page, double scale, int quarters, double degrees) {

    /** The page itself. */
    static Placement asItIs(PixelSize page) {
        return new Placement(page, 1, 0, 0);
    }

    boolean isAsItIs() {
        return scale == 1 && quarters == 0 && degrees == 0;
    }

    /** Size of the picture. */
    PixelSize picture() {
        int width = Math.max(1, (int) Math.round(page.width() * scale));
        int height = Math.max(1, (int) Math.round(page.height() * scale));
        return quarters % 2 == 0 ? new PixelSize(width, height) : new PixelSize(height, width);
    }

    /** A box of the picture as a box of the page, cut at its edges. Its middle is exact; straightening leaves its size. */
    PixelBox onPage(PixelBox box) {
        if (isAsItIs()) {
            return cut(box.x(), box.y(), box.right(), box.bottom());
        }
        PixelSize picture = picture();
        double x = box.x() + box.width() / 2.0 - picture.width() / 2.0;
        double y = box.y() + box.height() / 2.0 - picture.height() / 2.0;
        double cos = Math.cos(Math.toRadians(-degrees));
        double sin = Math.sin(Math.toRadians(-degrees));
        double turnedX = cos * x - sin * y;
        double turnedY = sin * x + cos * y;
        for (int i = 0; i < quarters; i++) {
            double old = turnedX;
            turnedX = turnedY;
            turnedY = -old;
        }
        double halfWidth = (quarters % 2 == 0 ? box.width() : box.height()) / 2.0 / scale;
        double halfHeight = (quarters % 2 == 0 ? box.height() : box.width()) / 2.0 / scale;
        double middleX = turnedX / scale + page.width() / 2.0;
        double middleY = turnedY / scale + page.height() / 2.0;
        return cut(middleX - halfWidth, middleY - halfHeight, middleX + halfWidth, middleY + halfHeight);
    }

    /** Blocks read in the picture, with boxes on the page. */
    List<TextBlock> onPage(List<TextBlock> blocks) {
        return isAsItIs() ? blocks : blocks.stream().map(this::onPage).toList();
    }

    private TextBlock onPage(TextBlock block) {
        return TextBlock.around(block.lines().stream().map(this::onPage).toList());
    }

    private TextLine onPage(TextLine line) {
        return TextLine.around(line.words().stream()
                .map(word -> new Word(word.text(), onPage(word.box()), word.confidence()))
                .toList());
    }

    private PixelBox cut(double left, double top, double right, double bottom) {
        int x = Math.clamp(Math.round(left), 0, page.width() - 1);
        int y = Math.clamp(Math.round(top), 0, page.height() - 1);
        int endX = Math.clamp(Math.round(right), x + 1, page.width());
        int endY = Math.clamp(Math.round(bottom), y + 1, page.height());
        return new PixelBox(x, y, endX - x, endY - y);
    }
}
