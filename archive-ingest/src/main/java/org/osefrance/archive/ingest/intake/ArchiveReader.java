package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.util.Optional;

/** Files of files, known by their first bytes and named in the refusal. ZIP is {@link ZipReader}'s. */
final class ArchiveReader implements FormatReader {

    /** Where the word {@code ustar} stands in a tar header (POSIX.1-1988). */
    private static final int TAR_MAGIC_AT = 257;

    @Override
    public Optional<Identified> read(byte[] head, FileBytes file, IntakeLimits limits) throws IOException {
        return format(head, file).map(format -> Identified.not(new Refusal.ArchiveFile(format)));
    }

    private static Optional<String> format(byte[] head, FileBytes file) throws IOException {
        if (Signatures.starts(head, '7', 'z', 0xbc, 0xaf, 0x27, 0x1c)) {
            return Optional.of("7z");
        } else if (Signatures.starts(head, 0x1f, 0x8b)) {
            return Optional.of("gzip");
        } else if (Signatures.starts(head, "Rar!")) {
            return Optional.of("rar");
        } else if (Signatures.starts(head, "BZh")) {
            return Optional.of("bzip2");
        } else if (Signatures.starts(head, 0xfd, '7', 'z', 'X', 'Z', 0)) {
            return Optional.of("xz");
        } else if (Signatures.at(head, TAR_MAGIC_AT, "ustar")) {
            return Optional.of("tar");
        } else if (Signatures.starts(head, "!BDN")) {
            return Optional.of("pst");
        } else if (Signatures.starts(head, "From ") && hasSecondMessage(file.head(Identification.TEXT_BYTES))) {
            return Optional.of("mbox");
        }
        return Optional.empty();
    }

    /** One message saved with its envelope line is mail; two are a mailbox (RFC 4155). */
    private static boolean hasSecondMessage(byte[] head) {
        return Signatures.find(head, "\n\nFrom ") > 0 || Signatures.find(head, "\r\n\r\nFrom ") > 0;
    }
}
