package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Plain text in whatever encoding, and mail. Text is what has no control characters to speak of: a house that wrote on
 * DOS, Atari and Windows left code pages 437, 850, 1252 and no note of which.
 */
final class TextReader implements FormatReader {

    private static final Pattern HEADER_LINE = Pattern.compile("[!-9;-~]+:.*");
    private static final Set<String> MAIL_HEADERS = Set.of(
            "from", "to", "date", "subject", "message-id", "received", "return-path", "mime-version", "delivered-to");
    private static final int MAIL_HEADERS_NEEDED = 2;

    /** One control character in two hundred: printer codes of early word processors. */
    private static final int MOST_CONTROL_SHARE = 200;

    /** UTF-16 without its mark: Latin text has a zero in every second byte. */
    private static final double ZEROS_OF_WIDE_TEXT = 0.35;

    @Override
    public Optional<Identified> read(byte[] signature, FileBytes file, IntakeLimits limits) throws IOException {
        byte[] head = file.head(Identification.TEXT_BYTES);
        if (!isMarkedWide(head) && !isBareWide(head) && !isNarrow(head)) {
            return Optional.empty();
        }
        return Optional.of(Identified.as(isMail(head) ? FileKind.MAIL : FileKind.TEXT));
    }

    private static boolean isMarkedWide(byte[] head) {
        return Signatures.starts(head, 0xff, 0xfe) || Signatures.starts(head, 0xfe, 0xff);
    }

    private static boolean isBareWide(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int many = Math.max(zeros[0], zeros[1]);
        int few = Math.min(zeros[0], zeros[1]);
        return few == 0 && many > head.length * ZEROS_OF_WIDE_TEXT;
    }

    private static boolean isNarrow(byte[] head) {
        int controls = 0;
        for (int place = 0; place < head.length; place++) {
            byte value = head[place];
            boolean layout = value == '\t' || value == '\n' || value == '\r' || value == '\f' || value == 0x1b;
            boolean endOfDosText = value == 0x1a && place == head.length - 1;
            if (value == 0) {
                return false;
            } else if (value > 0 && value < ' ' && !layout && !endOfDosText) {
                controls++;
            }
        }
        return controls <= head.length / MOST_CONTROL_SHARE;
    }

    /** RFC 5322, 2.2: header fields up to the first empty line, and among them at least two that mail has. */
    private static boolean isMail(byte[] head) {
        int known = 0;
        for (String line : new String(head, StandardCharsets.ISO_8859_1).split("\r?\n", 200)) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t") || line.startsWith("From ");
            if (line.isEmpty()) {
                break;
            } else if (folded) {
                continue;
            } else if (!HEADER_LINE.matcher(line).matches()) {
                return false;
            }
            String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
            known += MAIL_HEADERS.contains(name) ? 1 : 0;
        }
        return known >= MAIL_HEADERS_NEEDED;
    }
}
