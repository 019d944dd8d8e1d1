package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.osefrance.archive.ingest.intake.TiffReader.TiffLayout;

/**
 * One image file directory (TIFF 6.0, section 2).
 *
 * @param fields by tag
 * @param next offset of the next directory, 0 after the last
 */
record TiffDirectory(Map<Integer, Field> fields, long next, TiffNumbers numbers) {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_LENGTHS = 325;

    static TiffDirectory read(FileBytes file, TiffLayout layout, long at) throws IOException {
        long count = layout.big() ? file.unsigned64(at, layout.order()) : file.unsigned16(at, layout.order());
        long entries = at + (layout.big() ? 8 : 2);
        file.require(entries, Math.multiplyExact(Math.min(count, Integer.MAX_VALUE), (long) layout.entryBytes()));
        Map<Integer, Field> fields = new HashMap<>();
        for (long i = 0; i < count; i++) {
            long entry = entries + i * layout.entryBytes();
            Field field = Field.read(file, layout, entry);
            file.require(field.valuesAt(), field.totalBytes());
            fields.put(file.unsigned16(entry, layout.order()), field);
        }
        long next = layout.offset(file, entries + count * layout.entryBytes());
        return new TiffDirectory(fields, next, new TiffNumbers(file, layout));
    }

    long width() throws IOException {
        return single(WIDTH);
    }

    long height() throws IOException {
        return single(HEIGHT);
    }

    /**
     * Fails with {@link FileBytes.CutOffException} when a strip or tile does not lie within the file.
     *
     * @param most parts that are looked at; those behind are not
     * @return how many were
     */
    long requireData(FileBytes file, long most) throws IOException {
        boolean tiled = fields.containsKey(TILE_OFFSETS);
        Field offsets = fields.get(tiled ? TILE_OFFSETS : STRIP_OFFSETS);
        Field lengths = fields.get(tiled ? TILE_LENGTHS : STRIP_LENGTHS);
        if (offsets == null) {
            return 0;
        }
        long parts = Math.min(offsets.count(), most);
        for (long i = 0; i < parts; i++) {
            // Some writers of one-strip files leave the length out; the start must lie in the file all the same.
            long length = lengths != null && i < lengths.count() ? numbers.get(lengths, i) : 1;
            file.require(numbers.get(offsets, i), length);
        }
        return parts;
    }

    private long single(int tag) throws IOException {
        Field field = fields.get(tag);
        return field == null || field.count() < 1 ? 0 : numbers.get(field, 0);
    }

    /**
     * One entry.
     *
     * @param type TIFF 6.0 § 2 field type
     * @param count of values
     * @param valuesAt where they lie: in the entry itself when they fit there
     */
    record Field(int type, long count, long valuesAt) {

        static Field read(FileBytes file, TiffLayout layout, long entry) throws IOException {
            int type = file.unsigned16(entry + 2, layout.order());
            long count = layout.offset(file, entry + 4);
            long inline = entry + 4 + layout.offsetBytes();
            boolean fits = count <= layout.offsetBytes() / Math.max(1, sizeOf(type));
            return new Field(type, count, fits ? inline : layout.offset(file, inline));
        }

        long totalBytes() {
            long most = Long.MAX_VALUE / 8;
            return Math.min(count, most) * sizeOf(type);
        }

        /** Bytes of a value by type (TIFF 6.0 § 2, p. 15, BigTIFF 16 to 18); unknown types are not followed. */
        static int sizeOf(int type) {
            return switch (type) {
                case 1, 2, 6, 7 -> 1;
                case 3, 8 -> 2;
                case 4, 9, 11, 13 -> 4;
                case 5, 10, 12, 16, 17, 18 -> 8;
                default -> 0;
            };
        }
    }

    /** Reads values of fields as whole numbers. */
    record TiffNumbers(FileBytes file, TiffLayout layout) {

        long get(Field field, long index) throws IOException {
            long at = field.valuesAt() + index * Field.sizeOf(field.type());
            return switch (field.type()) {
                case 3 -> file.unsigned16(at, layout.order());
                case 4, 13 -> file.unsigned32(at, layout.order());
                case 16, 18 -> file.unsigned64(at, layout.order());
                default -> file.unsigned8(at);
            };
        }
    }
}
