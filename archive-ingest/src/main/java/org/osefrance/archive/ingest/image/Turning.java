package org.osefrance.archive.ingest.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.osefrance.archive.ingest.image.ImageCut.Encoding;

/** Mirrors and turns a picture; corners that come free are transparent in PNG and white in JPEG. */
final class Turning {

    private static final int QUARTER = 90;

    private Turning() {}

    static BufferedImage turn(BufferedImage picture, ImageCut cut) {
        if (!cut.mirrored() && cut.degrees() == 0) {
            return picture;
        }
        AffineTransform place = new AffineTransform();
        boolean quarters = cut.degrees() % QUARTER == 0;
        if (quarters) {
            place.quadrantRotate((int) (cut.degrees() / QUARTER)); // exact, where sines and cosines are not
        } else {
            place.rotate(Math.toRadians(cut.degrees()));
        }
        if (cut.mirrored()) {
            place.scale(-1, 1);
        }
        Rectangle2D bounds = place.createTransformedShape(
                        new Rectangle2D.Double(0, 0, picture.getWidth(), picture.getHeight()))
                .getBounds2D();
        place.preConcatenate(AffineTransform.getTranslateInstance(-bounds.getX(), -bounds.getY()));
        boolean clear = !quarters && cut.encoding() == Encoding.PNG;
        BufferedImage turned = new BufferedImage(
                (int) Math.ceil(bounds.getWidth()),
                (int) Math.ceil(bounds.getHeight()),
                clear ? BufferedImage.TYPE_INT_ARGB : picture.getType());
        Graphics2D pen = turned.createGraphics();
        try {
            if (!clear) {
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, turned.getWidth(), turned.getHeight());
            }
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION,
                    quarters
                            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                            : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(picture, place, null);
        } finally {
            pen.dispose();
        }
        return turned;
    }
}
