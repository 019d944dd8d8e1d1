package org.osefrance.archive.ingest.image;

import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * The headers of one baseline JPEG tile (ISO 10918-1 B.2.2 and B.2.3).
 *
 * @param sizeAt where in the tile the frame's height stands, the width after it
 * @param scanStart where the entropy-coded segment begins
 * @param channels in the order of the scan
 */
record TileFrame(PixelSize size, int sizeAt, int scanStart, List<Channel> channels) {

    private static final int BASELINE = 0xC0;
    private static final int START_OF_SCAN = 0xDA;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int HUFFMAN = 0xC4;

    /**
     * One channel of a scan.
     *
     * @param across blocks of it side by side in a coded unit
     * @param down blocks of it one above the other in a coded unit
     */
    record Channel(int across, int down, int dcTable, int acTable) {

        int blocks() {
            return across * down;
        }
    }

    int widest() {
        return channels.stream().mapToInt(Channel::across).max().orElse(1);
    }

    int tallest() {
        return channels.stream().mapToInt(Channel::down).max().orElse(1);
    }

    static TileFrame read(byte[] tile) throws UnreadableImageException {
        try {
            return scan(tile);
        } catch (IndexOutOfBoundsException cutShort) {
            throw JpegCropper.unexpected();
        }
    }

    private static TileFrame scan(byte[] tile) throws UnreadableImageException {
        int at = 2;
        int frame = -1;
        while (true) {
            int marker = tile[at + 1] & 0xFF;
            int length = u16(tile, at + 2);
            switch (marker) {
                case BASELINE -> frame = at + 4;
                case START_OF_SCAN -> {
                    return of(tile, frame, at + 4, at + 2 + length);
                }
                case RESTART_INTERVAL, HUFFMAN, 0xC1, 0xC2, 0xC3, 0xC9, 0xCA -> throw JpegCropper.unexpected();
                default -> {
                    // Application data and comments have no bearing on the cut.
                }
            }
            at += 2 + length;
        }
    }

    private static TileFrame of(byte[] tile, int frame, int scan, int scanStart) throws UnreadableImageException {
        if (frame < 0) {
            throw JpegCropper.unexpected();
        }
        int count = tile[frame + 5];
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int sampling = tile[frame + 7 + 3 * i] & 0xFF;
            int tables = tile[scan + 2 + 2 * i] & 0xFF;
            // A scan of one channel is not interleaved: its units are single blocks whatever its factors (T.81 A.2.2).
            int across = count == 1 ? 1 : sampling >> 4;
            int down = count == 1 ? 1 : sampling & 15;
            channels.add(new Channel(across, down, tables >> 4 & 3, tables & 3));
        }
        PixelSize size = new PixelSize(u16(tile, frame + 3), u16(tile, frame + 1));
        return new TileFrame(size, frame + 1, scanStart, List.copyOf(channels));
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }
}
