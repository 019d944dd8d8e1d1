package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * PDF (ISO 32000-1, 7.5): the header near the start, the end mark near the end, no encryption dictionary. Whether one that has such a
 * dictionary opens without a password, {@link Locks} finds out.
 */
final class PdfReader implements FormatReader {

    /** Readers look for the header in the first 1,024 bytes (Adobe's implementation note 13). */
    private static final int HEADER_WITHIN = 1024;

    /** Mail systems and scanners append rubbish after the end mark. */
    private static final int END_WITHIN = 64 * 1024;

    private static final int WINDOW = 1 << 20;
    private static final int OVERLAP = 128;

    /** The entry of a trailer or of a cross-reference stream, which both lie there in the clear (7.6.1). */
    private static final Pattern ENCRYPTION = Pattern.compile("/Encrypt\\s*(<<|\\d+\\s+\\d+\\s+R)");

    @Override
    public Optional<Identified> read(byte[] head, FileBytes file, IntakeLimits limits) throws IOException {
        int start = Signatures.find(head, "%PDF-");
        if (start < 0 || start > HEADER_WITHIN) {
            return Optional.empty();
        }
        long tail = Math.max(0, file.size() - END_WITHIN);
        if (!text(file, tail, (int) (file.size() - tail)).contains("%%EOF")) {
            return Optional.of(Identified.not(new Refusal.Truncated(FileKind.PDF, "end mark")));
        }
        return Optional.of(
                isEncrypted(file) ? Identified.not(new Refusal.Encrypted(FileKind.PDF)) : Identified.as(FileKind.PDF));
    }

    private static boolean isEncrypted(FileBytes file) throws IOException {
        for (long at = 0; at < file.size(); at += WINDOW - OVERLAP) {
            String window = text(file, at, (int) Math.min(WINDOW, file.size() - at));
            if (ENCRYPTION.matcher(window).find()) {
                return true;
            }
        }
        return false;
    }

    private static String text(FileBytes file, long at, int length) throws IOException {
        return new String(file.slice(at, length), StandardCharsets.ISO_8859_1);
    }
}
