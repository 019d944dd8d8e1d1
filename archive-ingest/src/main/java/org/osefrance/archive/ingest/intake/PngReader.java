package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;

/** PNG (ISO/IEC 15948 § 5): the header chunk first, the end chunk last, each chunk within the file. */
final class PngReader implements FormatReader {

    private static final int CHUNK_OVERHEAD = 12;
    private static final long END = 0x49454e44;

    /** Chunks of image data have some kilobytes; a file of empty ones would be read for minutes. */
    private static final int MOST_CHUNKS = 5_000_000;

    @Override
    public Optional<Identified> read(byte[] head, FileBytes file, IntakeLimits limits) throws IOException {
        if (!Signatures.starts(head, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return Optional.empty();
        }
        try {
            Identified size = Identified.image(
                    FileKind.PNG,
                    file.unsigned32(16, ByteOrder.BIG_ENDIAN),
                    file.unsigned32(20, ByteOrder.BIG_ENDIAN),
                    limits);
            return Optional.of(
                    ends(file) ? size : Identified.not(new Refusal.Damaged(FileKind.PNG, "it has too many chunks")));
        } catch (FileBytes.CutOffException e) {
            return Optional.of(Identified.not(new Refusal.Truncated(FileKind.PNG, "image data or end chunk")));
        }
    }

    private static boolean ends(FileBytes file) throws IOException {
        long at = 8;
        for (int chunk = 0; chunk < MOST_CHUNKS; chunk++) {
            long length = file.unsigned32(at, ByteOrder.BIG_ENDIAN);
            long type = file.unsigned32(at + 4, ByteOrder.BIG_ENDIAN);
            file.require(at, length + CHUNK_OVERHEAD);
            if (type == END) {
                return true;
            }
            at += length + CHUNK_OVERHEAD;
        }
        return false;
    }
}
