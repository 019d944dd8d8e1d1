package org.osefrance.archive.portal.intake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.ingest.deposit.Chunk;
import org.osefrance.archive.ingest.deposit.UploadException;
import org.osefrance.archive.ingest.deposit.Uploads;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Reads what requests of tus 1.0.0 say in their headers. */
final class TusFields {

    /** Names of digests as the protocol writes them; it wants the first. */
    static final List<String> CHECKSUMS = List.of("sha1", "sha256", "sha512");

    private static final Map<String, String> IN_JAVA =
            Map.of("sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");
    private static final String NAME = "filename";
    private static final String FOLDER_AND_NAME = "relativePath";
    private static final String STAMP = "lastModified";
    private static final String NAMELESS = "?";
    private static final int LONGEST_LABEL = 4_000;
    private static final int LONGEST_NUMBER = 18;

    private TusFields() {}

    static Uploads.Announced announced(String length, String metadata) {
        Map<String, String> said = metadata(metadata);
        String label = said.getOrDefault(FOLDER_AND_NAME, "").isBlank()
                ? said.getOrDefault(NAME, "")
                : said.getOrDefault(FOLDER_AND_NAME, "");
        return new Uploads.Announced(label(label), bytes(length), said.getOrDefault(STAMP, ""));
    }

    /** A label as it is kept: whatever it was called, but never without a name. */
    static String label(String said) {
        String label = said.replaceAll("^/+", "");
        String shown = label.length() > LONGEST_LABEL ? label.substring(label.length() - LONGEST_LABEL) : label;
        return shown.isBlank() || shown.endsWith("/") ? shown + NAMELESS : shown;
    }

    /** {@code name base64, name base64}: keys and values of Upload-Metadata. */
    private static Map<String, String> metadata(String written) {
        Map<String, String> said = new HashMap<>();
        for (String pair : written.split(",")) {
            String[] parts = pair.strip().split(" ", 2);
            said.put(parts[0], parts.length < 2 ? "" : new String(decoded(parts[1]), StandardCharsets.UTF_8));
        }
        return said;
    }

    static long bytes(String written) {
        if (written.isEmpty()
                || written.length() > LONGEST_NUMBER
                || !written.chars().allMatch(one -> one >= '0' && one <= '9')) {
            throw new UnreadableException();
        }
        return Long.parseLong(written);
    }

    static Optional<Chunk.Checksum> checksum(String written) {
        if (written.isBlank()) {
            return Optional.empty();
        }
        String[] parts = written.split(" ", 2);
        String algorithm = IN_JAVA.get(parts[0].toLowerCase(Locale.ROOT));
        if (algorithm == null || parts.length < 2) {
            throw new UnreadableException();
        }
        return Optional.of(new Chunk.Checksum(algorithm, decoded(parts[1])));
    }

    static RecordId deposit(String written) throws UploadException {
        return RecordId.parse(written).orElseThrow(() -> new UploadException(UploadException.Reason.UNKNOWN));
    }

    /** The number of a file; one that is none is that of no file. */
    static int number(String written) {
        return written.length() < 10 && written.chars().allMatch(one -> one >= '0' && one <= '9') && !written.isEmpty()
                ? Integer.parseInt(written)
                : 0;
    }

    private static byte[] decoded(String written) {
        try {
            return Base64.getDecoder().decode(written.strip());
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableException();
        }
    }

    /** A header that is not as the protocol writes it. */
    static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
