package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;

/** JPEG (ITU-T T.81, annex B): markers up to the first scan, then the end-of-image marker, wherever it is. */
final class JpegReader implements FormatReader {

    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int FIRST_FRAME = 0xc0;
    private static final int LAST_FRAME = 0xcf;

    /** Segments before the first scan, and fill bytes; files seen have some hundreds. */
    private static final int MOST_SEGMENTS = 1_000_000;

    @Override
    public Optional<Identified> read(byte[] head, FileBytes file, IntakeLimits limits) throws IOException {
        if (!Signatures.starts(head, 0xff, 0xd8, 0xff)) {
            return Optional.empty();
        }
        try {
            return Optional.of(walk(file, limits));
        } catch (FileBytes.CutOffException e) {
            return Optional.of(Identified.not(new Refusal.Truncated(FileKind.JPEG, "image data")));
        }
    }

    private static Identified walk(FileBytes file, IntakeLimits limits) throws IOException {
        Identified size = Identified.not(new Refusal.Damaged(FileKind.JPEG, "it has no frame header"));
        long at = 2;
        for (int segment = 0; segment < MOST_SEGMENTS; segment++) {
            if (file.unsigned8(at) != MARKER) {
                return Identified.not(new Refusal.Damaged(FileKind.JPEG, "no marker at byte " + at));
            }
            int marker = file.unsigned8(at + 1);
            if (marker == MARKER) {
                // Any number of fill bytes may stand before a marker (B.1.1.2).
                at++;
                continue;
            }
            int length = file.unsigned16(at + 2, ByteOrder.BIG_ENDIAN);
            file.require(at + 2, length);
            if (isFrame(marker)) {
                size = Identified.image(
                        FileKind.JPEG,
                        file.unsigned16(at + 7, ByteOrder.BIG_ENDIAN),
                        file.unsigned16(at + 5, ByteOrder.BIG_ENDIAN),
                        limits);
            }
            at += 2 + length;
            if (marker == START_OF_SCAN) {
                return ends(file, at) ? size : cutOff(size);
            }
        }
        return Identified.not(new Refusal.Damaged(FileKind.JPEG, "it has too many segments"));
    }

    /** Within a scan 0xFF is followed by zero or a restart marker, so that the end marker cannot be part of it. */
    private static boolean ends(FileBytes file, long scan) throws IOException {
        return file.lastPair(MARKER, END_OF_IMAGE, scan) >= 0;
    }

    private static Identified cutOff(Identified size) {
        return size instanceof Identified.As
                ? Identified.not(new Refusal.Truncated(FileKind.JPEG, "end-of-image marker"))
                : size;
    }

    /** SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
