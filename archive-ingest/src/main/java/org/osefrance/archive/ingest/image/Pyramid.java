package org.osefrance.archive.ingest.image;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.ingest.image.PyramidTrailer.Piece;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * An image as reduced copies cut into JPEG tiles. Knows where each tile lies; a tile is read in one stretch and goes out
 * undecoded. May be used by any number of threads.
 *
 * <p>The file is mapped into memory and unmapped by the garbage collector: no open file, no call of the system for a
 * tile, and a file that is replaced meanwhile stays readable as it was. Such files are never altered in place.
 */
public final class Pyramid {

    private record Place(int level, int column, int row) {}

    private final MemorySegment bytes;
    private final List<StoredLevel> stored;
    private final Map<Place, Piece> edges = new HashMap<>();
    private final Map<PixelSize, Piece> thumbnails = new HashMap<>();

    private Pyramid(MemorySegment bytes, List<StoredLevel> stored, PyramidTrailer trailer) {
        this.bytes = bytes;
        this.stored = List.copyOf(stored);
        for (Piece piece : trailer.pieces()) {
            if (piece.isThumbnail()) {
                thumbnails.put(new PixelSize(piece.column(), piece.row()), piece);
            } else {
                edges.put(new Place(piece.level(), piece.column(), piece.row()), piece);
            }
        }
    }

    /**
     * Reads the directory of a pyramid file made by {@link PyramidMaker}; costs a few reads, so keep it (see
     * {@link Pyramids}).
     *
     * @throws UnreadableImageException when the file is unfinished or not one of ours
     * @throws java.nio.file.NoSuchFileException when there is none
     */
    public static Pyramid open(Path file) throws IOException, UnreadableImageException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            HeaderBytes bytes = new HeaderBytes(channel);
            PyramidTrailer trailer = PyramidTrailer.read(bytes);
            MemorySegment all = channel.map(MapMode.READ_ONLY, 0, bytes.size(), Arena.ofAuto());
            return new Pyramid(all, levels(bytes), trailer);
        }
    }

    static List<StoredLevel> levels(HeaderBytes bytes) throws IOException, UnreadableImageException {
        List<TiffDirectory> directories = TiffFile.directories(bytes);
        List<StoredLevel> levels = new ArrayList<>();
        for (int i = 0; i < directories.size(); i++) {
            levels.add(StoredLevel.read(bytes, directories.get(i), 1 << i));
        }
        return levels;
    }

    /** Size of the full image, upright. */
    public PixelSize size() {
        return stored.getFirst().level().size();
    }

    /** From the full size down. */
    public List<PyramidLevel> levels() {
        return stored.stream().map(StoredLevel::level).toList();
    }

    /** Whether it has one channel only. */
    public boolean isGray() {
        return stored.getFirst().gray();
    }

    /** Sizes of the thumbnails that were cut at ingest, smallest first. */
    public List<PixelSize> thumbnails() {
        return thumbnails.keySet().stream()
                .sorted(Comparator.comparingInt(PixelSize::width))
                .toList();
    }

    /**
     * A tile as a JPEG file of its own, 512 by 512 pixels or less at the right and bottom edges.
     *
     * @param level from 0, the full size
     */
    public byte[] tile(int level, int column, int row) {
        StoredLevel from = stored.get(level);
        int index = from.index(column, row);
        Piece edge = edges.get(new Place(level, column, row));
        if (edge != null) {
            return read(edge.at(), new byte[edge.length()], 0);
        }
        byte[] whole = new byte[from.tables().wholeLength(from.lengths()[index])];
        from.tables().putHead(whole);
        // The tile's own start-of-image marker (two bytes) is replaced by the head.
        return read(from.at()[index] + 2, whole, from.tables().headLength());
    }

    /**
     * What lies ready for a request and can go out as it is: a whole tile, a level that is one tile, a thumbnail.
     *
     * @param region in pixels of the full image
     * @param size asked for
     */
    public Optional<byte[]> findReady(PixelBox region, PixelSize size) {
        Piece thumbnail = thumbnails.get(size);
        if (thumbnail != null && covers(region)) {
            return Optional.of(read(thumbnail.at(), new byte[thumbnail.length()], 0));
        }
        for (int level = 0; level < stored.size(); level++) {
            PyramidLevel about = stored.get(level).level();
            int step = PyramidLevel.TILE * about.scale();
            if (region.x() % step == 0 && region.y() % step == 0) {
                int column = region.x() / step;
                int row = region.y() / step;
                if (isWholeTile(region, step) && isSizeOf(about.tile(column, row), size)) {
                    return Optional.of(tile(level, column, row));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The sizes in which a region lies ready: those of the levels for the whole image, one for a tile, none for any other
     * region.
     */
    public List<PixelSize> readySizes(PixelBox region) {
        List<PixelSize> sizes = new ArrayList<>();
        for (StoredLevel level : stored) {
            int scale = level.level().scale();
            int step = PyramidLevel.TILE * scale;
            boolean tile = region.x() % step == 0 && region.y() % step == 0 && isWholeTile(region, step);
            if (tile || covers(region)) {
                sizes.add(new PixelSize(Math.ceilDiv(region.width(), scale), Math.ceilDiv(region.height(), scale)));
            }
        }
        return sizes;
    }

    private boolean covers(PixelBox region) {
        return region.x() == 0
                && region.y() == 0
                && region.width() == size().width()
                && region.height() == size().height();
    }

    private boolean isWholeTile(PixelBox region, int step) {
        return region.width() == Math.min(step, size().width() - region.x())
                && region.height() == Math.min(step, size().height() - region.y());
    }

    private static boolean isSizeOf(PixelBox tile, PixelSize size) {
        return tile.width() == size.width() && tile.height() == size.height();
    }

    private byte[] read(long at, byte[] target, int from) {
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, target, from, target.length - from);
        return target;
    }
}
