package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;

/** JPEG 2000 (ISO/IEC 15444-1): boxes of annex I around a codestream of annex A, or the codestream alone. */
final class Jpeg2000Reader implements FormatReader {

    private static final int MARKER = 0xff;
    private static final int SIZE_MARKER = 0x51;
    private static final int END_OF_CODESTREAM = 0xd9;
    private static final long CODESTREAM = 0x6a703263;

    /** Boxes on the outermost level; files seen have a dozen. */
    private static final int MOST_BOXES = 10_000;

    @Override
    public Optional<Identified> read(byte[] head, FileBytes file, IntakeLimits limits) throws IOException {
        boolean boxed = Signatures.starts(head, 0, 0, 0, 12, 'j', 'P', ' ', ' ', 0x0d, 0x0a, 0x87, 0x0a);
        boolean bare = Signatures.starts(head, 0xff, 0x4f, 0xff, 0x51);
        if (!boxed && !bare) {
            return Optional.empty();
        }
        try {
            return Optional.of(codestream(file, bare ? 0 : findCodestream(file), limits));
        } catch (FileBytes.CutOffException e) {
            return Optional.of(Identified.not(new Refusal.Truncated(FileKind.JPEG_2000, "codestream")));
        }
    }

    private static long findCodestream(FileBytes file) throws IOException {
        long at = 0;
        for (int box = 0; box < MOST_BOXES; box++) {
            long length = file.unsigned32(at, ByteOrder.BIG_ENDIAN);
            long type = file.unsigned32(at + 4, ByteOrder.BIG_ENDIAN);
            int header = 8;
            if (length == 1) {
                length = file.unsigned64(at + 8, ByteOrder.BIG_ENDIAN);
                header = 16;
            } else if (length == 0) {
                length = file.size() - at;
            }
            if (type == CODESTREAM) {
                file.require(at, length);
                return at + header;
            }
            at += Math.max(8, length);
        }
        throw new FileBytes.CutOffException(at);
    }

    /** The size marker follows the start (A.5.1): extent minus offset, each way. */
    private static Identified codestream(FileBytes file, long at, IntakeLimits limits) throws IOException {
        if (file.unsigned8(at + 2) != MARKER || file.unsigned8(at + 3) != SIZE_MARKER) {
            return Identified.not(new Refusal.Damaged(FileKind.JPEG_2000, "its codestream gives it no size"));
        }
        long right = file.unsigned32(at + 8, ByteOrder.BIG_ENDIAN);
        long bottom = file.unsigned32(at + 12, ByteOrder.BIG_ENDIAN);
        long left = file.unsigned32(at + 16, ByteOrder.BIG_ENDIAN);
        long top = file.unsigned32(at + 20, ByteOrder.BIG_ENDIAN);
        if (file.lastPair(MARKER, END_OF_CODESTREAM, at) < 0) {
            return Identified.not(new Refusal.Truncated(FileKind.JPEG_2000, "end-of-codestream marker"));
        }
        return Identified.image(FileKind.JPEG_2000, right - left, bottom - top, limits);
    }
}
