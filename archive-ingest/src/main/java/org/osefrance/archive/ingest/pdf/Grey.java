package org.osefrance.archive.ingest.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/** Most pages have no colour; without it an image is a third as large and as quick to code. */
final class Grey {

    private static final int BYTE = 0xFF;

    private Grey() {}

    /** The same image in shades of grey, or itself when a pixel has a colour. */
    static BufferedImage whereItIs(BufferedImage rgb) {
        int[] pixels = ((DataBufferInt) rgb.getRaster().getDataBuffer()).getData();
        for (int pixel : pixels) {
            int blue = pixel & BYTE;
            if (((pixel >> 8) & BYTE) != blue || ((pixel >> 16) & BYTE) != blue) {
                return rgb;
            }
        }
        BufferedImage grey = new BufferedImage(rgb.getWidth(), rgb.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] shades = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            shades[i] = (byte) pixels[i];
        }
        return grey;
    }
}
