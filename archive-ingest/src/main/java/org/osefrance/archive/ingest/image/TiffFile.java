package org.osefrance.archive.ingest.image;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The chain of directories of a TIFF file (TIFF 6.0 section 2) or of its 64-bit form (BigTIFF). */
final class TiffFile {

    private static final int DIRECTORIES_AT_MOST = 10_000;
    private static final int CLASSIC = 42;
    private static final int BIG = 43;

    private TiffFile() {}

    static boolean isTiff(HeaderBytes bytes) throws IOException, UnreadableImageException {
        return bytes.startsWith('I', 'I', CLASSIC, 0)
                || bytes.startsWith('M', 'M', 0, CLASSIC)
                || bytes.startsWith('I', 'I', BIG, 0)
                || bytes.startsWith('M', 'M', 0, BIG);
    }

    /** Directories in the order of the chain; a chain that bites its own tail, or a very long one, is damage. */
    static List<TiffDirectory> directories(HeaderBytes bytes) throws IOException, UnreadableImageException {
        bytes.order(bytes.u8(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        boolean big = bytes.u16(2) == BIG;
        List<TiffDirectory> found = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long at = big ? bytes.u64(8) : bytes.u32(4);
        while (at != 0) {
            if (!seen.add(at) || found.size() == DIRECTORIES_AT_MOST) {
                throw HeaderBytes.damaged();
            }
            TiffDirectory directory = TiffDirectory.read(bytes, at, big);
            found.add(directory);
            at = directory.next();
        }
        return found;
    }
}
