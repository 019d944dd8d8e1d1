package org.osefrance.archive.ingest.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.ingest.image.PyramidTrailer.Piece;
import org.osefrance.archive.schemas.media.Masks;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/** Turns the TIFF that libvips wrote into a pyramid file: true sizes, edge tiles, thumbnails, trailer with a digest. */
final class PyramidFinisher {

    private static final int[] THUMBNAIL_EDGES = {200, 400};

    private final FileChannel file;
    private final List<PyramidLevel> levels;
    private final List<Piece> pieces = new ArrayList<>();
    private long end;

    private PyramidFinisher(FileChannel file, PixelSize size) throws IOException {
        this.file = file;
        this.levels = PyramidLevel.of(size);
        this.end = file.size();
    }

    /** Finishes the file in place and puts it on disk. */
    static void finish(Path tiff, PixelSize size) throws IOException, UnreadableImageException {
        try (FileChannel file = FileChannel.open(tiff, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            PyramidFinisher finisher = new PyramidFinisher(file, size);
            finisher.setTrueSizes();
            finisher.cutEdges(Pyramid.levels(new HeaderBytes(file)));
            finisher.writeTrailer();
            // Thumbnails are drawn from the pyramid as it is so far; they and a second trailer replace the first.
            finisher.addThumbnails(Pyramid.open(tiff));
            PyramidSeal.put(file, new PyramidTrailer(finisher.pieces), finisher.end);
            file.force(true);
        }
    }

    private void setTrueSizes() throws IOException, UnreadableImageException {
        HeaderBytes bytes = new HeaderBytes(file);
        List<TiffDirectory> directories = TiffFile.directories(bytes);
        if (directories.size() != levels.size()) {
            throw JpegCropper.unexpected();
        }
        ByteOrder order = bytes.u8(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        for (int i = 0; i < levels.size(); i++) {
            PixelSize size = levels.get(i).size();
            set(directories.get(i), TiffDirectory.WIDTH, size.width(), order);
            set(directories.get(i), TiffDirectory.HEIGHT, size.height(), order);
        }
    }

    private void set(TiffDirectory directory, int tag, int value, ByteOrder order)
            throws IOException, UnreadableImageException {
        TiffDirectory.Field field = directory.fields().get(tag);
        if (field == null) {
            throw JpegCropper.unexpected();
        }
        ByteBuffer bytes = ByteBuffer.allocate(field.bytesEach()).order(order);
        if (bytes.capacity() == 2) {
            bytes.putShort((short) value);
        } else {
            bytes.putInt(value);
        }
        writeFully(bytes.flip(), field.at());
    }

    private void cutEdges(List<StoredLevel> stored) throws IOException, UnreadableImageException {
        JpegCropper cropper = new JpegCropper(stored.getFirst().tables());
        for (int i = 0; i < stored.size(); i++) {
            StoredLevel from = stored.get(i);
            if (!from.tables().isSameAs(stored.getFirst().tables().tables())) {
                throw JpegCropper.unexpected();
            }
            PyramidLevel level = from.level();
            for (int row = 0; row < level.rows(); row++) {
                for (int column = 0; column < level.columns(); column++) {
                    if (level.isEdge(column, row)) {
                        byte[] cut = cropper.crop(padded(from, column, row), sizeOf(level.tile(column, row)));
                        append(new Piece(i, column, row, end, cut.length), cut);
                    }
                }
            }
        }
    }

    private byte[] padded(StoredLevel from, int column, int row) throws IOException, UnreadableImageException {
        int index = from.index(column, row);
        return new HeaderBytes(file).bytes(from.at()[index], from.lengths()[index]);
    }

    private void addThumbnails(Pyramid pyramid) throws IOException {
        Map<PixelSize, byte[]> drawn = new LinkedHashMap<>();
        PixelSize full = pyramid.size();
        for (int edge : THUMBNAIL_EDGES) {
            PixelSize size = Scaling.into(full, edge, edge);
            if (size.width() < full.width()
                    && pyramid.findReady(whole(full), size).isEmpty()) {
                drawn.put(size, ImageCutter.draw(pyramid, ImageCut.plain(whole(full), size), Masks.NONE));
            }
        }
        for (var entry : drawn.entrySet()) {
            PixelSize size = entry.getKey();
            byte[] jpeg = entry.getValue();
            append(Piece.thumbnail(size.width(), size.height(), end, jpeg.length), jpeg);
        }
    }

    private static PixelBox whole(PixelSize size) {
        return new PixelBox(0, 0, size.width(), size.height());
    }

    private static PixelSize sizeOf(PixelBox box) {
        return new PixelSize(box.width(), box.height());
    }

    private void append(Piece piece, byte[] jpeg) throws IOException {
        pieces.add(piece);
        writeFully(ByteBuffer.wrap(jpeg), end);
        end += jpeg.length;
    }

    private void writeTrailer() throws IOException {
        PyramidTrailer trailer = new PyramidTrailer(pieces);
        byte[] index = trailer.index();
        writeFully(ByteBuffer.wrap(index), end);
        writeFully(ByteBuffer.wrap(trailer.footer(end, false)), end + index.length);
    }

    private void writeFully(ByteBuffer bytes, long at) throws IOException {
        writeFully(file, bytes, at);
    }

    static void writeFully(FileChannel file, ByteBuffer bytes, long at) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            position += file.write(bytes, position);
        }
    }
}
