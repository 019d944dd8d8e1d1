package org.osefrance.archive.ingest.raster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Grey pictures as raw PGM (netpbm's P5), the form every image program writes and Tesseract reads at no cost. */
public final class PortableMap {

    private static final int DEEP = 65_535;
    private static final int LONGEST_TOKEN = 20;
    private static final int BUFFER = 1 << 16;

    private PortableMap() {}

    /**
     * Reads a picture; of sixteen bits a pixel the upper eight.
     *
     * @throws IOException when it cannot be read, or is no such picture
     * @throws ArithmeticException when it says it has more pixels than an array holds
     */
    public static GreyRaster read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            String kind = token(in);
            if (!kind.equals("P5")) {
                throw new IOException("not a raw PGM: " + kind);
            }
            int width = number(in);
            int height = number(in);
            int most = number(in);
            boolean deep = most == DEEP;
            if (width <= 0 || height <= 0 || (most != GreyRaster.WHITE && !deep)) {
                throw new IOException("not a grey picture: " + width + "x" + height + ", " + most);
            }
            byte[] pixels = whole(in, Math.multiplyExact(Math.multiplyExact(width, height), deep ? 2 : 1));
            return new GreyRaster(width, height, deep ? upper(pixels) : pixels);
        }
    }

    /** Writes a picture as PGM. */
    public static void write(GreyRaster picture, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            String head = "P5\n" + picture.width() + " " + picture.height() + "\n255\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(picture.pixels());
        }
    }

    private static byte[] whole(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the picture ends after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private static byte[] upper(byte[] deep) {
        byte[] upper = new byte[deep.length / 2];
        for (int i = 0; i < upper.length; i++) {
            upper[i] = deep[2 * i];
        }
        return upper;
    }

    private static int number(InputStream in) throws IOException {
        String token = token(in);
        try {
            return Integer.parseInt(token);
        } catch (NumberFormatException none) {
            throw new IOException("not a number in the head of a picture: " + token, none);
        }
    }

    /** The next word of the head; comments run from # to the end of a line. One white space after it is taken. */
    private static String token(InputStream in) throws IOException {
        var token = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '#') {
                while (c >= 0 && c != '\n') {
                    c = in.read();
                }
            } else if (!Character.isWhitespace(c)) {
                token.append((char) c);
            } else if (!token.isEmpty()) {
                return token.toString();
            }
            if (token.length() > LONGEST_TOKEN) {
                break;
            }
        }
        throw new IOException("the head of a picture does not end");
    }
}
