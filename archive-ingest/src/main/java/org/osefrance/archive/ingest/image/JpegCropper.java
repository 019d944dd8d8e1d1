package org.osefrance.archive.ingest.image;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * Cuts the top left part out of a baseline JPEG tile without decoding its pixels: the Huffman codes of the blocks that
 * stay are copied, only the first difference of a row is counted anew. So an edge tile has exactly the pixels the padded
 * tile has, and costs about a hundredth of decoding and encoding.
 */
final class JpegCropper {

    private static final int START_OF_IMAGE_BYTES = 2;
    private static final int BLOCK = 8;
    private static final int COEFFICIENTS = 64;

    private final JpegTables tables;
    private final HuffmanTable[] dc = new HuffmanTable[4];
    private final HuffmanTable[] ac = new HuffmanTable[4];

    JpegCropper(JpegTables tables) throws UnreadableImageException {
        this.tables = tables;
        readTables(tables.tables());
    }

    private void readTables(byte[] bytes) throws UnreadableImageException {
        int at = START_OF_IMAGE_BYTES;
        while (at + 4 <= bytes.length) {
            int length = u16(bytes, at + 2);
            if ((bytes[at + 1] & 0xFF) == 0xC4) {
                readHuffman(bytes, at + 4, at + 2 + length);
            }
            at += 2 + length;
        }
        if (dc[0] == null || ac[0] == null) {
            throw unexpected();
        }
    }

    private void readHuffman(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end) {
            int[] counts = new int[16];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = bytes[at + 1 + i] & 0xFF;
            }
            int[] symbols = new int[Arrays.stream(counts).sum()];
            for (int i = 0; i < symbols.length; i++) {
                symbols[i] = bytes[at + 17 + i] & 0xFF;
            }
            HuffmanTable[] target = (bytes[at] & 0x10) == 0 ? dc : ac;
            target[bytes[at] & 3] = new HuffmanTable(counts, symbols);
            at += 17 + symbols.length;
        }
    }

    /**
     * A JPEG file of its own with the top left part of a tile.
     *
     * @param tile abbreviated stream as it lies in the TIFF file
     */
    byte[] crop(byte[] tile, PixelSize to) throws UnreadableImageException {
        TileFrame frame = TileFrame.read(tile);
        byte[] start = new byte[tables.wholeLength(frame.scanStart())];
        tables.putHead(start);
        System.arraycopy(tile, 2, start, tables.headLength(), frame.scanStart() - 2);
        int size = tables.headLength() + frame.sizeAt() - 2;
        putU16(start, size, to.height());
        putU16(start, size + 2, to.width());

        ByteArrayOutputStream out = new ByteArrayOutputStream(tile.length);
        out.writeBytes(start);
        copyScan(tile, frame, to, new ScanWriter(out));
        out.write(0xFF);
        out.write(0xD9);
        return out.toByteArray();
    }

    private void copyScan(byte[] tile, TileFrame frame, PixelSize to, ScanWriter out) throws UnreadableImageException {
        ScanBits in = new ScanBits(tile, frame.scanStart());
        int unitsAcross = Math.ceilDiv(frame.size().width(), BLOCK * frame.widest());
        int kept = Math.ceilDiv(to.width(), BLOCK * frame.widest());
        int rows = Math.ceilDiv(to.height(), BLOCK * frame.tallest());
        int[] read = new int[frame.channels().size()];
        int[] written = new int[read.length];
        for (int row = 0; row < rows; row++) {
            for (int unit = 0; unit < unitsAcross; unit++) {
                for (int channel = 0; channel < read.length; channel++) {
                    TileFrame.Channel about = frame.channels().get(channel);
                    for (int block = 0; block < about.blocks(); block++) {
                        read[channel] += difference(in, about);
                        if (unit < kept) {
                            writeDifference(out, about, read[channel] - written[channel]);
                            written[channel] = read[channel];
                        }
                        passCoefficients(in, about, unit < kept ? out : null);
                    }
                }
            }
        }
        out.end();
    }

    private int difference(ScanBits in, TileFrame.Channel channel) throws UnreadableImageException {
        int category = symbol(dc[channel.dcTable()], in);
        if (category == 0) {
            return 0;
        }
        int bits = in.take(category);
        return bits < 1 << (category - 1) ? bits - (1 << category) + 1 : bits;
    }

    private void writeDifference(ScanWriter out, TileFrame.Channel channel, int difference)
            throws UnreadableImageException {
        HuffmanTable table = dc[channel.dcTable()];
        int category = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(difference));
        if (!table.has(category)) {
            throw unexpected();
        }
        out.put(table.code(category), table.length(category));
        out.put(difference < 0 ? difference - 1 : difference, category);
    }

    private void passCoefficients(ScanBits in, TileFrame.Channel channel, @Nullable ScanWriter out)
            throws UnreadableImageException {
        HuffmanTable table = ac[channel.acTable()];
        int place = 1;
        while (place < COEFFICIENTS) {
            int symbol = table.symbol(in.peek16());
            if (symbol < 0) {
                throw unexpected();
            }
            int size = symbol & 15;
            int length = table.length(symbol) + size;
            int bits = in.take(length);
            if (out != null) {
                out.put(bits, length);
            }
            if (symbol == 0) {
                return; // end of block
            }
            place += (symbol >> 4) + 1;
        }
    }

    private static int symbol(HuffmanTable table, ScanBits in) throws UnreadableImageException {
        int symbol = table.symbol(in.peek16());
        if (symbol < 0 || symbol > 15) {
            throw unexpected();
        }
        in.take(table.length(symbol));
        return symbol;
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static void putU16(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >> 8);
        bytes[at + 1] = (byte) value;
    }

    static UnreadableImageException unexpected() {
        return new UnreadableImageException("the image program wrote tiles of a form that cannot be cut at the edges");
    }
}
