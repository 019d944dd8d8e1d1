package org.osefrance.archive.ingest.raster;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.function.IntBinaryOperator;

/** Grey pages drawn by the tests themselves, with invented lines. */
final class DrawnRaster {

    static final int WIDTH = 1000;
    static final int HEIGHT = 1400;
    private static final int LINES = 20;
    private static final int LEFT = 100;
    private static final int TOP = 150;
    private static final int LINE = 55;

    private static final String WORDS =
            "Les enfants de la Maison des Tilleuls sont au jardin avec leur maîtresse, et le soir ils lisent";

    private DrawnRaster() {}

    /** A page of text lines in black on white. */
    static GreyRaster page() {
        return page(LINES);
    }

    static GreyRaster page(int lines) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font("Liberation Serif", Font.PLAIN, 28));
        for (int i = 0; i < lines; i++) {
            String line = WORDS.substring(7 * i % 40);
            pen.drawString(line.substring(0, 48), LEFT, TOP + i * LINE);
        }
        pen.dispose();
        return new GreyRaster(WIDTH, HEIGHT, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    /** The same picture with another value for each pixel, from its number and what it was. */
    static GreyRaster mapped(GreyRaster picture, IntBinaryOperator value) {
        byte[] pixels = new byte[picture.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) value.applyAsInt(i, picture.pixels()[i] & 255);
        }
        return new GreyRaster(picture.width(), picture.height(), pixels);
    }

    /** Faint writing (40 darker than its paper) on paper that goes from a shade of 110 at the left to 200 at the right. */
    static GreyRaster faint() {
        return mapped(page(), (i, was) -> 110 + 90 * (i % WIDTH) / WIDTH - 40 * (255 - was) / 255);
    }
}
