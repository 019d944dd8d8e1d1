package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Word processors before XML: Word's compound file (MS-CFB, MS-DOC) and WordPerfect; Outlook's letters. Compound files of other programs
 * (tables, slides) are not accepted.
 */
final class WordReader implements FormatReader {

    private static final Set<String> TABLES = Set.of("Workbook", "Book");
    private static final String SLIDES = "PowerPoint Document";
    private static final String LETTER = "WordDocument";
    /** Streams of Works 3 and 4, and of Works 2000 (three files of them seen). */
    private static final Set<String> WORKS = Set.of("MatOST", "CONTENTS");

    private static final String MAIL = "__properties_version1.0";

    /** MS-DOC 2.5.2, FibBase: fEncrypted. */
    private static final int FLAGS_AT = 10;

    private static final int ENCRYPTED_FLAG = 0x0100;

    @Override
    public Optional<Identified> read(byte[] head, FileBytes file, IntakeLimits limits) throws IOException {
        if (Signatures.starts(head, 0xff, 'W', 'P', 'C')) {
            return Optional.of(Identified.as(FileKind.WORD_PERFECT));
        }
        if (!Signatures.starts(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
            return Optional.empty();
        }
        try {
            return Optional.of(compound(file));
        } catch (FileBytes.CutOffException e) {
            return Optional.of(Identified.not(new Refusal.Truncated(FileKind.WORD, "directory")));
        }
    }

    private static Identified compound(FileBytes file) throws IOException {
        Map<String, Long> streams = CompoundDirectory.streams(file);
        if (streams.containsKey("EncryptedPackage")) {
            return Identified.not(new Refusal.Encrypted(FileKind.WORD_XML));
        }
        // A table or a mail may have a letter embedded: the outermost program's stream decides.
        if (streams.containsKey(MAIL)) {
            return Identified.as(FileKind.OUTLOOK_MAIL);
        } else if (TABLES.stream().anyMatch(streams::containsKey)) {
            return Identified.not(new ForeignFile(ForeignFile.Type.SPREADSHEET));
        } else if (streams.containsKey(SLIDES)) {
            return Identified.not(new ForeignFile(ForeignFile.Type.PRESENTATION));
        } else if (!streams.containsKey(LETTER) && WORKS.stream().anyMatch(streams::containsKey)) {
            return Identified.not(new ForeignFile(ForeignFile.Type.WORKS));
        }
        Long letter = streams.get(LETTER);
        if (letter == null) {
            return Identified.not(new Refusal.UnknownType());
        }
        boolean encrypted = (file.unsigned16(letter + FLAGS_AT, ByteOrder.LITTLE_ENDIAN) & ENCRYPTED_FLAG) != 0;
        return encrypted ? Identified.not(new Refusal.Encrypted(FileKind.WORD)) : Identified.as(FileKind.WORD);
    }
}
