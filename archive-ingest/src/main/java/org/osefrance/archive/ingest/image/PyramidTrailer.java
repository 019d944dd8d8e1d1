package org.osefrance.archive.ingest.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What stands behind the TIFF part of a pyramid file: whole JPEG files of edge tiles and thumbnails, then an index of
 * them, then a footer of fixed length. TIFF readers do not look there. A file without a sound footer is unfinished.
 *
 * <p>Index: per piece level (-1 for a thumbnail), column and row (width and height of a thumbnail), place as a long,
 * length in bytes; the other numbers are ints, big endian. Then the digest of everything before it (see {@link PyramidSeal}).
 * Footer: place of the index as a long, its length, its CRC-32, and the eight characters {@code OSEPYR02}; in a file without a
 * digest {@code OSEPYR01}.
 */
record PyramidTrailer(List<Piece> pieces) {

    static final int FOOTER_BYTES = 24;

    private static final long UNSEALED = 0x4F53455059523031L;
    private static final long SEALED = 0x4F53455059523032L;
    private static final int PIECE_BYTES = 24;
    private static final int THUMBNAIL = -1;

    PyramidTrailer {
        pieces = List.copyOf(pieces);
    }

    /** One JPEG file within the pyramid file. */
    record Piece(int level, int column, int row, long at, int length) {

        static Piece thumbnail(int width, int height, long at, int length) {
            return new Piece(THUMBNAIL, width, height, at, length);
        }

        boolean isThumbnail() {
            return level == THUMBNAIL;
        }
    }

    /** The index. */
    byte[] index() {
        ByteBuffer index = ByteBuffer.allocate(pieces.size() * PIECE_BYTES);
        for (Piece piece : pieces) {
            index.putInt(piece.level())
                    .putInt(piece.column())
                    .putInt(piece.row())
                    .putLong(piece.at())
                    .putInt(piece.length());
        }
        return index.array();
    }

    /** The footer to an index that stands at {@code at}; behind the index, or the digest behind that. */
    byte[] footer(long at, boolean sealed) {
        byte[] index = index();
        return ByteBuffer.allocate(FOOTER_BYTES)
                .putLong(at)
                .putInt(index.length)
                .putInt(sumOf(index))
                .putLong(sealed ? SEALED : UNSEALED)
                .array();
    }

    private static int sumOf(byte[] index) {
        CRC32 sum = new CRC32();
        sum.update(index);
        return (int) sum.getValue();
    }

    /** Whether a file whose trailer can be read has a digest in front of its footer. */
    static boolean isSealed(HeaderBytes file) throws IOException, UnreadableImageException {
        byte[] magic = file.bytes(file.size() - Long.BYTES, Long.BYTES);
        return ByteBuffer.wrap(magic).getLong() == SEALED;
    }

    static PyramidTrailer read(HeaderBytes file) throws IOException, UnreadableImageException {
        ByteBuffer footer = ByteBuffer.wrap(file.bytes(file.size() - FOOTER_BYTES, FOOTER_BYTES));
        long at = footer.getLong();
        int length = footer.getInt();
        int expected = footer.getInt();
        long magic = footer.getLong();
        if ((magic != SEALED && magic != UNSEALED) || length % PIECE_BYTES != 0) {
            throw HeaderBytes.damaged();
        }
        byte[] index = file.bytes(at, length);
        if (sumOf(index) != expected) {
            throw HeaderBytes.damaged();
        }
        ByteBuffer entries = ByteBuffer.wrap(index);
        List<Piece> pieces = new ArrayList<>();
        while (entries.hasRemaining()) {
            pieces.add(new Piece(
                    entries.getInt(), entries.getInt(), entries.getInt(), entries.getLong(), entries.getInt()));
        }
        return new PyramidTrailer(pieces);
    }
}
