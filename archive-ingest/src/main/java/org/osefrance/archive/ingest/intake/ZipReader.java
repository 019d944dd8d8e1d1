package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.osefrance.archive.ingest.intake.ForeignFile.Type;
import org.osefrance.archive.ingest.unpack.ContainerFormat;

/**
 * ZIP (APPNOTE 6.3): a word processor's document, told by the names in its central directory, or files packed for transport.
 * Nothing is unpacked here but the list of an OpenDocument file, which says whether it is encrypted.
 */
final class ZipReader implements FormatReader {

    private static final long DIRECTORY_ENTRY = 0x02014b50;
    private static final int END_RECORD_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int ENCRYPTED_FLAG = 1;
    private static final String OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument.";
    private static final String OPEN_OFFICE = "mimetypeapplication/vnd.sun.xml.";

    /** Lists seen have some kilobytes; the mark of encryption stands at each file. */
    private static final int LONGEST_LIST = 1 << 20;

    @Override
    public Optional<Identified> read(byte[] head, FileBytes file, IntakeLimits limits) throws IOException {
        if (!Signatures.starts(head, 'P', 'K', 3, 4) && !Signatures.starts(head, 'P', 'K', 5, 6)) {
            return Optional.empty();
        }
        // OpenDocument 1.2 part 3, 3.3: the first entry is the stored media type, in clear, right after its header.
        Optional<Identified> said = bySaidType(head);
        Optional<Long> end = endRecord(file);
        if (end.isEmpty()) {
            return Optional.of(Identified.not(cutOff(head, said)));
        }
        Identified found = byEntries(file, end.get());
        boolean encrypted = found instanceof Identified.Not(Refusal.Encrypted reason);
        return Optional.of(encrypted ? found : said.orElse(found));
    }

    private static Optional<Identified> bySaidType(byte[] head) {
        if (Signatures.at(head, LOCAL_HEADER_BYTES, "mimetypeapplication/epub+zip")) {
            return Optional.of(Identified.not(new ForeignFile(Type.BOOK)));
        }
        boolean open = Signatures.at(head, LOCAL_HEADER_BYTES, OPEN_DOCUMENT);
        if (!open && !Signatures.at(head, LOCAL_HEADER_BYTES, OPEN_OFFICE)) {
            return Optional.empty();
        }
        int at = LOCAL_HEADER_BYTES + (open ? OPEN_DOCUMENT : OPEN_OFFICE).length();
        if (Signatures.at(head, at, "text")) {
            return Optional.of(Identified.as(FileKind.OPEN_DOCUMENT));
        } else if (Signatures.at(head, at, "writer")) {
            return Optional.of(Identified.as(FileKind.OPEN_OFFICE));
        } else if (Signatures.at(head, at, "spreadsheet") || Signatures.at(head, at, "calc")) {
            return Optional.of(Identified.not(new ForeignFile(Type.SPREADSHEET)));
        } else if (Signatures.at(head, at, "presentation") || Signatures.at(head, at, "impress")) {
            return Optional.of(Identified.not(new ForeignFile(Type.PRESENTATION)));
        }
        return Optional.of(Identified.not(new ForeignFile(Type.DRAWING)));
    }

    private static Refusal cutOff(byte[] head, Optional<Identified> said) {
        if (said.isPresent() && said.get() instanceof Identified.As as) {
            return new Refusal.Truncated(as.kind(), "central directory");
        }
        // ECMA-376 part 2, 10.1.2.2: the list of content types, which Word writes first.
        boolean word = Signatures.at(head, LOCAL_HEADER_BYTES, "[Content_Types].xml");
        return word
                ? new Refusal.Truncated(FileKind.WORD_XML, "central directory")
                : new ContainerRefusal.DamagedContainer(
                        ContainerFormat.ZIP, "the list of its files, which stands at the end, is missing");
    }

    private static Identified byEntries(FileBytes file, long end) throws IOException {
        int entries = file.unsigned16(end + 10, ByteOrder.LITTLE_ENDIAN);
        long at = file.unsigned32(end + 16, ByteOrder.LITTLE_ENDIAN);
        try {
            for (int i = 0; i < entries && file.unsigned32(at, ByteOrder.LITTLE_ENDIAN) == DIRECTORY_ENTRY; i++) {
                int nameBytes = file.unsigned16(at + 28, ByteOrder.LITTLE_ENDIAN);
                String name = new String(file.slice(at + ENTRY_BYTES, nameBytes), StandardCharsets.UTF_8);
                Optional<Identified> found = byName(name, file, at);
                if (found.isPresent()) {
                    return found.get();
                }
                at += ENTRY_BYTES
                        + nameBytes
                        + file.unsigned16(at + 30, ByteOrder.LITTLE_ENDIAN)
                        + file.unsigned16(at + 32, ByteOrder.LITTLE_ENDIAN);
            }
        } catch (FileBytes.CutOffException e) {
            return Identified.wraps(ContainerFormat.ZIP);
        }
        return Identified.wraps(ContainerFormat.ZIP);
    }

    /** What the name of one file inside tells of the whole; the rest of its entry in the directory stands at a place. */
    private static Optional<Identified> byName(String name, FileBytes file, long at) throws IOException {
        return switch (name) {
            case "word/document.xml" -> {
                boolean encrypted = (file.unsigned16(at + 8, ByteOrder.LITTLE_ENDIAN) & ENCRYPTED_FLAG) != 0;
                yield Optional.of(
                        encrypted
                                ? Identified.not(new Refusal.Encrypted(FileKind.WORD_XML))
                                : Identified.as(FileKind.WORD_XML));
            }
            case "xl/workbook.xml", "xl/workbook.bin" -> Optional.of(Identified.not(new ForeignFile(Type.SPREADSHEET)));
            case "ppt/presentation.xml" -> Optional.of(Identified.not(new ForeignFile(Type.PRESENTATION)));
            case "META-INF/MANIFEST.MF" -> Optional.of(Identified.not(new ForeignFile(Type.PROGRAM)));
            case "META-INF/manifest.xml" ->
                list(file, at).contains("encryption-data")
                        ? Optional.of(Identified.not(new Refusal.Encrypted(FileKind.OPEN_DOCUMENT)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The words of one file inside, up to a bound; none when it cannot be read. */
    private static String list(FileBytes file, long at) throws IOException {
        int method = file.unsigned16(at + 10, ByteOrder.LITTLE_ENDIAN);
        int packed = (int) Math.min(LONGEST_LIST, file.unsigned32(at + 20, ByteOrder.LITTLE_ENDIAN));
        long local = file.unsigned32(at + 42, ByteOrder.LITTLE_ENDIAN);
        long data = local
                + LOCAL_HEADER_BYTES
                + file.unsigned16(local + 26, ByteOrder.LITTLE_ENDIAN)
                + file.unsigned16(local + 28, ByteOrder.LITTLE_ENDIAN);
        byte[] bytes = file.slice(data, packed);
        return new String(method == 0 ? bytes : inflate(bytes), StandardCharsets.UTF_8);
    }

    private static byte[] inflate(byte[] packed) {
        byte[] bytes = new byte[LONGEST_LIST];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            int length = inflater.inflate(bytes);
            return Arrays.copyOf(bytes, length);
        } catch (DataFormatException damaged) {
            return new byte[0];
        } finally {
            inflater.end();
        }
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
