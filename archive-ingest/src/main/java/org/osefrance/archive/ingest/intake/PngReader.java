package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;

/** PNG (ISO/IEC 15948, 5): the header chunk first, the end chunk last, each chunk within the file. */
final class PngReader implements FormatReader {

    private static final int CHUNK_OVERHEAD = 12;
    private static final long END = 0x49454e44;

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
            requireEnd(file);
            return Optional.of(size);
        } catch (FileBytes.CutOffException e) {
            return Optional.of(Identified.not(new Refusal.Truncated(FileKind.PNG, "image data or end chunk")));
        }
    }

    private static void requireEnd(FileBytes file) throws IOException {
        long at = 8;
        while (true) {
            long length = file.unsigned32(at, ByteOrder.BIG_ENDIAN);
            long type = file.unsigned32(at + 4, ByteOrder.BIG_ENDIAN);
            file.require(at, length + CHUNK_OVERHEAD);
            if (type == END) {
                return;
            }
            at += length + CHUNK_OVERHEAD;
        }
    }
}
