package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * ZIP (APPNOTE 6.3) with a word processor's document inside, told by the names in its central directory. Nothing is
 * unpacked here. Any other ZIP is an archive.
 */
final class ZipReader implements FormatReader {

    private static final long DIRECTORY_ENTRY = 0x02014b50;
    private static final int END_RECORD_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int ENCRYPTED_FLAG = 1;
    private static final String OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument.text";

    @Override
    public Optional<Identified> read(byte[] head, FileBytes file, IntakeLimits limits) throws IOException {
        if (!Signatures.starts(head, 'P', 'K', 3, 4) && !Signatures.starts(head, 'P', 'K', 5, 6)) {
            return Optional.empty();
        }
        // OpenDocument 1.2 part 3, 3.3: the first entry is the stored media type, in clear, right after its header.
        boolean openDocument = Signatures.at(head, LOCAL_HEADER_BYTES, OPEN_DOCUMENT);
        Optional<Long> end = endRecord(file);
        if (end.isEmpty()) {
            return Optional.of(Identified.not(cutOff(head, openDocument)));
        }
        return Optional.of(openDocument ? Identified.as(FileKind.OPEN_DOCUMENT) : byEntries(file, end.get()));
    }

    private static Refusal cutOff(byte[] head, boolean openDocument) {
        if (openDocument) {
            return new Refusal.Truncated(FileKind.OPEN_DOCUMENT, "central directory");
        }
        // ECMA-376 part 2, 10.1.2.2: the list of content types, which Word writes first.
        boolean word = Signatures.at(head, LOCAL_HEADER_BYTES, "[Content_Types].xml");
        return word ? new Refusal.Truncated(FileKind.WORD_XML, "central directory") : new Refusal.ArchiveFile("zip");
    }

    private static Identified byEntries(FileBytes file, long end) throws IOException {
        int entries = file.unsigned16(end + 10, ByteOrder.LITTLE_ENDIAN);
        long at = file.unsigned32(end + 16, ByteOrder.LITTLE_ENDIAN);
        try {
            for (int i = 0; i < entries && file.unsigned32(at, ByteOrder.LITTLE_ENDIAN) == DIRECTORY_ENTRY; i++) {
                int flags = file.unsigned16(at + 8, ByteOrder.LITTLE_ENDIAN);
                int nameBytes = file.unsigned16(at + 28, ByteOrder.LITTLE_ENDIAN);
                String name = new String(file.slice(at + ENTRY_BYTES, nameBytes), StandardCharsets.UTF_8);
                if (name.equals("word/document.xml")) {
                    return (flags & ENCRYPTED_FLAG) == 0
                            ? Identified.as(FileKind.WORD_XML)
                            : Identified.not(new Refusal.Encrypted(FileKind.WORD_XML));
                }
                at += ENTRY_BYTES
                        + nameBytes
                        + file.unsigned16(at + 30, ByteOrder.LITTLE_ENDIAN)
                        + file.unsigned16(at + 32, ByteOrder.LITTLE_ENDIAN);
            }
        } catch (FileBytes.CutOffException e) {
            return Identified.not(new Refusal.ArchiveFile("zip"));
        }
        return Identified.not(new Refusal.ArchiveFile("zip"));
    }

    /** The end record stands before a comment of any length up to 64 KiB. */
    private static Optional<Long> endRecord(FileBytes file) throws IOException {
        byte[] tail = file.tail(END_RECORD_BYTES + LONGEST_COMMENT);
        for (int place = tail.length - END_RECORD_BYTES; place >= 0; place--) {
            if (Signatures.at(tail, place, 'P', 'K', 5, 6)) {
                return Optional.of(file.size() - tail.length + place);
            }
        }
        return Optional.empty();
    }
}
