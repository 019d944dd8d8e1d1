package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;

/** GIF 87a and 89a: the logical screen's size, and the trailer at the end. */
final class GifReader implements FormatReader {

    private static final int TRAILER = 0x3b;

    /** Some writers pad with zeros after the trailer. */
    private static final int MOST_PADDING = 1024;

    @Override
    public Optional<Identified> read(byte[] head, FileBytes file, IntakeLimits limits) throws IOException {
        if (!Signatures.starts(head, "GIF87a") && !Signatures.starts(head, "GIF89a")) {
            return Optional.empty();
        }
        try {
            Identified size = Identified.image(
                    FileKind.GIF,
                    file.unsigned16(6, ByteOrder.LITTLE_ENDIAN),
                    file.unsigned16(8, ByteOrder.LITTLE_ENDIAN),
                    limits);
            return Optional.of(ends(file) ? size : Identified.not(new Refusal.Truncated(FileKind.GIF, "trailer")));
        } catch (FileBytes.CutOffException e) {
            return Optional.of(Identified.not(new Refusal.Truncated(FileKind.GIF, "header")));
        }
    }

    private static boolean ends(FileBytes file) throws IOException {
        return Signatures.lastOf(file.tail(MOST_PADDING), value -> value != 0) == TRAILER;
    }
}
