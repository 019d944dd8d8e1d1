package org.osefrance.archive.portal.server;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** A picture of noise in colours of sixteen bits, in strips (TIFF 6.0): as large as the archive takes, and nothing can make it smaller. */
final class InventedTiff {

    private static final int WIDTH = 20_000;
    private static final int BYTES_OF_A_PIXEL = 6;
    private static final int ROWS_OF_A_STRIP = 64;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private InventedTiff() {}

    /** Writes about so many bytes. @return its SHA-512 */
    static String write(Path file, long bytes, Random random) throws IOException, NoSuchAlgorithmException {
        int rowBytes = WIDTH * BYTES_OF_A_PIXEL;
        int height = Math.toIntExact(bytes / rowBytes);
        byte[] head = header(height, rowBytes);
        MessageDigest digest = MessageDigest.getInstance("SHA-512");
        digest.update(head);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(head);
            byte[] row = new byte[rowBytes];
            random.nextBytes(row);
            for (int y = 0; y < height; y++) {
                row[y % rowBytes]++;
                out.write(row);
                digest.update(row);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] header(int height, int rowBytes) {
        int strips = (height + ROWS_OF_A_STRIP - 1) / ROWS_OF_A_STRIP;
        int entries = 10;
        int bits = 8 + 2 + 12 * entries + 4;
        int offsets = bits + 6;
        int lengths = offsets + 4 * strips;
        int start = lengths + 4 * strips;
        ByteBuffer head = ByteBuffer.allocate(start).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) entries);
        entry(head, 256, LONG, 1, WIDTH);
        entry(head, 257, LONG, 1, height);
        entry(head, 258, SHORT, 3, bits);
        entry(head, 259, SHORT, 1, 1);
        entry(head, 262, SHORT, 1, 2);
        entry(head, 273, LONG, strips, offsets);
        entry(head, 277, SHORT, 1, 3);
        entry(head, 278, LONG, 1, ROWS_OF_A_STRIP);
        entry(head, 279, LONG, strips, lengths);
        entry(head, 284, SHORT, 1, 1);
        head.putInt(0).putShort((short) 16).putShort((short) 16).putShort((short) 16);
        for (int strip = 0; strip < strips; strip++) {
            head.putInt((int) (start + (long) strip * ROWS_OF_A_STRIP * rowBytes));
        }
        for (int strip = 0; strip < strips; strip++) {
            head.putInt(Math.min(ROWS_OF_A_STRIP, height - strip * ROWS_OF_A_STRIP) * rowBytes);
        }
        return head.array();
    }

    private static void entry(ByteBuffer head, int tag, int type, int count, int value) {
        head.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
