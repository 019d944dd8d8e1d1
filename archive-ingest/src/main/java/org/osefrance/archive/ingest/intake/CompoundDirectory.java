package org.osefrance.archive.ingest.intake;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Names of the streams in a compound file (MS-CFB), and where each begins: its directory, followed sector by sector. */
final class CompoundDirectory {

    private static final int SECTOR_SHIFT_AT = 30;
    private static final int FIRST_SECTOR_AT = 48;
    private static final int ALLOCATION_LIST_AT = 76;
    private static final int ALLOCATION_LIST_LENGTH = 109;
    private static final int ENTRY_BYTES = 128;
    private static final int NAME_LENGTH_AT = 64;
    private static final int FIRST_SECTOR_OF_STREAM_AT = 116;
    private static final long LAST_REAL_SECTOR = 0xffff_fffaL;

    /** A directory of a letter has a dozen entries. */
    private static final int MOST_SECTORS = 1_000;

    private CompoundDirectory() {}

    /** Offsets of the first bytes by name, in whatever storage the streams stand. */
    static Map<String, Long> streams(FileBytes file) throws IOException {
        int shift = Math.clamp(file.unsigned16(SECTOR_SHIFT_AT, LITTLE_ENDIAN), 7, 16);
        Map<String, Long> streams = new HashMap<>();
        long sector = file.unsigned32(FIRST_SECTOR_AT, LITTLE_ENDIAN);
        for (int i = 0; i < MOST_SECTORS && sector <= LAST_REAL_SECTOR; i++) {
            long start = (sector + 1) << shift;
            for (long entry = start; entry < start + (1L << shift); entry += ENTRY_BYTES) {
                int bytes = Math.clamp(file.unsigned16(entry + NAME_LENGTH_AT, LITTLE_ENDIAN), 0, NAME_LENGTH_AT);
                // The length counts the zero at the end (MS-CFB 2.6.1).
                String name = new String(file.slice(entry, Math.max(0, bytes - 2)), StandardCharsets.UTF_16LE);
                long first = file.unsigned32(entry + FIRST_SECTOR_OF_STREAM_AT, LITTLE_ENDIAN);
                streams.put(name, (first + 1) << shift);
            }
            sector = next(file, sector, shift);
        }
        return streams;
    }

    /** Only the allocation sectors named in the header are followed: they cover 7 MB of small sectors, 458 MB of large. */
    private static long next(FileBytes file, long sector, int shift) throws IOException {
        long perSector = 1L << (shift - 2);
        long table = sector / perSector;
        if (table >= ALLOCATION_LIST_LENGTH) {
            return LAST_REAL_SECTOR + 1;
        }
        long allocation = file.unsigned32(ALLOCATION_LIST_AT + table * 4, LITTLE_ENDIAN);
        if (allocation > LAST_REAL_SECTOR) {
            return LAST_REAL_SECTOR + 1;
        }
        return file.unsigned32(((allocation + 1) << shift) + (sector % perSector) * 4, LITTLE_ENDIAN);
    }
}
