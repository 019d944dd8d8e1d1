package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Word processors before XML: Word's compound file (MS-CFB, MS-DOC) and WordPerfect. Compound files of other programs
 * (mail, tables) are not accepted yet.
 */
final class WordReader implements FormatReader {

    private static final Set<String> OTHER_PROGRAMS =
            Set.of("Workbook", "Book", "PowerPoint Document", "__properties_version1.0");

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
        Set<String> streams = CompoundDirectory.names(file);
        if (streams.contains("EncryptedPackage")) {
            return Identified.not(new Refusal.Encrypted(FileKind.WORD_XML));
        }
        // A table or a mail may have a letter embedded: the outermost program's stream decides.
        boolean other = OTHER_PROGRAMS.stream().anyMatch(streams::contains);
        return streams.contains("WordDocument") && !other
                ? Identified.as(FileKind.WORD)
                : Identified.not(new Refusal.UnknownType());
    }
}
