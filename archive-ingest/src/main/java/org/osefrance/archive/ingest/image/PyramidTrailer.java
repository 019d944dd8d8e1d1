package org.osefrance.archive.ingest.image;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What stands behind the TIFF part of a pyramid file: whole JPEG files of edge tiles and thumbnails, then an index of
 * them, then a footer of fixed length. TIFF readers do not look there. A file without a sound footer is unfinished.
 *
 * <p>Index: per piece level (-1 for a thumbnail), column and row (width and height of a thumbnail), place as a long,
 * length in bytes; the other numbers are ints, big endian. Footer: place of the index as a long, its length, its CRC-32,
 * and the eight characters {@code OSEPYR01}.
 */
record PyramidTrailer(List<Piece> pieces) {

    static final int FOOTER_BYTES = 24;

    private static final long MAGIC = 0x4F53455059523031L;
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

    /** Index and footer, to be written at {@code at}. */
    byte[] bytes(long at) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(out)) {
            for (Piece piece : pieces) {
                data.writeInt(piece.level());
                data.writeInt(piece.column());
                data.writeInt(piece.row());
                data.writeLong(piece.at());
                data.writeInt(piece.length());
            }
            CRC32 sum = new CRC32();
            sum.update(out.toByteArray());
            data.writeLong(at);
            data.writeInt(pieces.size() * PIECE_BYTES);
            data.writeInt((int) sum.getValue());
            data.writeLong(MAGIC);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // an array in memory does not fail
        }
        return out.toByteArray();
    }

    static PyramidTrailer read(HeaderBytes file) throws IOException, UnreadableImageException {
        ByteBuffer footer = ByteBuffer.wrap(file.bytes(file.size() - FOOTER_BYTES, FOOTER_BYTES));
        long at = footer.getLong();
        int length = footer.getInt();
        int expected = footer.getInt();
        if (footer.getLong() != MAGIC || length % PIECE_BYTES != 0) {
            throw HeaderBytes.damaged();
        }
        byte[] index = file.bytes(at, length);
        CRC32 sum = new CRC32();
        sum.update(index);
        if ((int) sum.getValue() != expected) {
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
