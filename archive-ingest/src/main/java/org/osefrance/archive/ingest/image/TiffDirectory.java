package org.osefrance.archive.ingest.image;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * One directory of a TIFF file: where each field's values lie, read when asked for.
 *
 * @param next place of the next directory, 0 for the last
 */
record TiffDirectory(Map<Integer, Field> fields, long next) {

    static final int SUBFILE_TYPE = 254;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS_PER_SAMPLE = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int ORIENTATION = 274;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTE_COUNTS = 325;
    static final int EXTRA_SAMPLES = 338;
    static final int JPEG_TABLES = 347;
    static final int ICC_PROFILE = 34675;

    private static final int VALUES_AT_MOST = 1 << 22;

    /**
     * A field's values.
     *
     * @param type as in TIFF 6.0 section 2 (1 byte, 3 short, 4 long) or BigTIFF (16 long of eight bytes)
     * @param at where the values lie in the file
     */
    record Field(int type, int count, long at) {

        int bytesEach() {
            return switch (type) {
                case 3, 8 -> 2;
                case 4, 9, 11, 13 -> 4;
                case 5, 10, 12, 16, 17, 18 -> 8;
                default -> 1;
            };
        }
    }

    static TiffDirectory read(HeaderBytes bytes, long at, boolean big) throws IOException, UnreadableImageException {
        long entries = big ? bytes.u64(at) : bytes.u16(at);
        int entryBytes = big ? 20 : 12;
        long first = at + (big ? 8 : 2);
        if (entries > 4096) {
            throw HeaderBytes.damaged();
        }
        Map<Integer, Field> fields = new HashMap<>();
        for (int i = 0; i < entries; i++) {
            long entry = first + (long) i * entryBytes;
            long count = big ? bytes.u64(entry + 4) : bytes.u32(entry + 4);
            if (count <= VALUES_AT_MOST) {
                fields.put(bytes.u16(entry), field(bytes, entry, (int) count, big));
            }
        }
        long end = first + entries * entryBytes;
        return new TiffDirectory(Map.copyOf(fields), big ? bytes.u64(end) : bytes.u32(end));
    }

    private static Field field(HeaderBytes bytes, long entry, int count, boolean big)
            throws IOException, UnreadableImageException {
        int type = bytes.u16(entry + 2);
        long inline = entry + (big ? 12 : 8);
        Field here = new Field(type, count, inline);
        boolean fits = (long) here.bytesEach() * count <= (big ? 8 : 4);
        return fits ? here : new Field(type, count, big ? bytes.u64(inline) : bytes.u32(inline));
    }

    boolean has(int tag) {
        return fields.containsKey(tag);
    }

    /** The first value of a field, or the given one where the field is absent. */
    long first(HeaderBytes bytes, int tag, long absent) throws IOException, UnreadableImageException {
        Field field = fields.get(tag);
        return field == null || field.count() == 0 ? absent : value(bytes, field, 0);
    }

    /** All values of a field. */
    long[] all(HeaderBytes bytes, int tag) throws IOException, UnreadableImageException {
        Field field = fields.get(tag);
        if (field == null) {
            throw HeaderBytes.damaged();
        }
        long[] values = new long[field.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(bytes, field, i);
        }
        return values;
    }

    private static long value(HeaderBytes bytes, Field field, int index) throws IOException, UnreadableImageException {
        long at = field.at() + (long) index * field.bytesEach();
        return switch (field.bytesEach()) {
            case 1 -> bytes.u8(at);
            case 2 -> bytes.u16(at);
            case 4 -> bytes.u32(at);
            default -> bytes.u64(at);
        };
    }
}
