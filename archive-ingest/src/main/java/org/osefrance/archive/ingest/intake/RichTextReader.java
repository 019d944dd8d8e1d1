package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.util.Optional;

/** RTF 1.9.1: a group that begins with {@code \rtf} and is closed. */
final class RichTextReader implements FormatReader {

    /** Zeros, line ends and a DOS end-of-file mark are found after the last brace. */
    private static final int MOST_PADDING = 4096;

    @Override
    public Optional<Identified> read(byte[] head, FileBytes file, IntakeLimits limits) throws IOException {
        if (!Signatures.starts(head, "{\\rtf")) {
            return Optional.empty();
        }
        return Optional.of(
                isClosed(file)
                        ? Identified.as(FileKind.RTF)
                        : Identified.not(new Refusal.Truncated(FileKind.RTF, "last closing brace")));
    }

    private static boolean isClosed(FileBytes file) throws IOException {
        return Signatures.lastOf(file.tail(MOST_PADDING), value -> value > ' ') == '}';
    }
}
