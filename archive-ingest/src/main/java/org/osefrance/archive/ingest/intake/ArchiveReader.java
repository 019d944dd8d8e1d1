package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.util.Optional;
import org.osefrance.archive.ingest.unpack.ContainerFormat;

/** Files of files, known by their first bytes. ZIP is {@link ZipReader}'s. */
final class ArchiveReader implements FormatReader {

    /** Where the word {@code ustar} stands in a tar header (POSIX.1-1988). */
    private static final int TAR_MAGIC_AT = 257;

    /** Where the first block of bzip2 begins, with the digits of pi. */
    private static final int BZIP2_BLOCK_AT = 4;

    @Override
    public Optional<Identified> read(byte[] head, FileBytes file, IntakeLimits limits) throws IOException {
        if (Signatures.starts(head, "Rar!")) {
            return Optional.of(Identified.not(new ContainerRefusal.ArchiveFile("rar")));
        } else if (Signatures.starts(head, "!BDN")) {
            return Optional.of(Identified.as(FileKind.OUTLOOK_STORE));
        } else if (Signatures.starts(head, "From ") && hasSecondMessage(file.head(Identification.TEXT_BYTES))) {
            return Optional.of(Identified.as(FileKind.MAILBOX));
        }
        return packing(head).map(Identified::wraps);
    }

    private static Optional<ContainerFormat> packing(byte[] head) {
        if (Signatures.starts(head, '7', 'z', 0xbc, 0xaf, 0x27, 0x1c)) {
            return Optional.of(ContainerFormat.SEVEN_ZIP);
        } else if (Signatures.starts(head, 0x1f, 0x8b)) {
            return Optional.of(ContainerFormat.GZIP);
        } else if (Signatures.starts(head, "BZh") && Signatures.at(head, BZIP2_BLOCK_AT, 0x31, 0x41, 0x59, 0x26)) {
            return Optional.of(ContainerFormat.BZIP2);
        } else if (Signatures.starts(head, 0xfd, '7', 'z', 'X', 'Z', 0)) {
            return Optional.of(ContainerFormat.XZ);
        } else if (Signatures.at(head, TAR_MAGIC_AT, "ustar")) {
            return Optional.of(ContainerFormat.TAR);
        } else if (Signatures.starts(head, 0x78, 0x9f, 0x3e, 0x22)) {
            return Optional.of(ContainerFormat.TNEF);
        }
        return Optional.empty();
    }

    /** One message saved with its envelope line is mail; two are a mailbox (RFC 4155). */
    private static boolean hasSecondMessage(byte[] head) {
        return Signatures.find(head, "\n\nFrom ") > 0 || Signatures.find(head, "\r\n\r\nFrom ") > 0;
    }
}
