package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;
import org.osefrance.archive.ingest.intake.ForeignFile.Type;

/** Formats that are known by their first bytes and not accepted, so that a refusal can say what was found. */
final class ForeignReader implements FormatReader {

    private static final int PROGRAM_HEADER_AT = 0x3c;
    private static final int BOX_TYPE_AT = 4;
    private static final int FORM_TYPE_AT = 8;

    @Override
    public Optional<Identified> read(byte[] head, FileBytes file, IntakeLimits limits) throws IOException {
        return type(head, file).map(type -> Identified.not(new ForeignFile(type)));
    }

    private static Optional<Type> type(byte[] head, FileBytes file) throws IOException {
        if (isProgram(head, file)) {
            return Optional.of(Type.PROGRAM);
        } else if (Signatures.starts(head, "RIFF")) {
            return riff(head);
        } else if (Signatures.at(head, BOX_TYPE_AT, "ftyp")) {
            return Optional.of(isPicture(head) ? Type.OTHER_IMAGE : Type.VIDEO);
        } else if (Signatures.at(head, BOX_TYPE_AT, "moov") || Signatures.starts(head, 0x1a, 0x45, 0xdf, 0xa3)) {
            return Optional.of(Type.VIDEO);
        } else if (isAudio(head)) {
            return Optional.of(Type.AUDIO);
        } else if (isPictureOfTheScreen(head, file)) {
            return Optional.of(Type.OTHER_IMAGE);
        } else if (Signatures.starts(head, "%!PS") || Signatures.starts(head, 0xc5, 0xd0, 0xd3, 0xc6)) {
            return Optional.of(Type.POSTSCRIPT);
        } else if (Signatures.starts(head, "SQLite format 3\0")
                || Signatures.starts(head, "\0\1\0\0Standard Jet DB\0")) {
            return Optional.of(Type.DATABASE);
        } else if (Signatures.starts(head, "wOF") || Signatures.starts(head, "OTTO")) {
            return Optional.of(Type.FONT);
        }
        return Optional.empty();
    }

    /** PE and its forerunners (an offset to a header that begins with {@code PE}, {@code NE} or {@code LE}), ELF, Mach-O, Java. */
    private static boolean isProgram(byte[] head, FileBytes file) throws IOException {
        if (Signatures.starts(head, "MZ") && file.size() > PROGRAM_HEADER_AT + BOX_TYPE_AT) {
            long at = file.unsigned32(PROGRAM_HEADER_AT, ByteOrder.LITTLE_ENDIAN);
            int header = at < file.size() - 1 ? file.unsigned16(at, ByteOrder.BIG_ENDIAN) : 0;
            return header == 0x5045 || header == 0x4e45 || header == 0x4c45;
        }
        return Signatures.starts(head, 0x7f, 'E', 'L', 'F')
                || Signatures.starts(head, 0xca, 0xfe, 0xba, 0xbe)
                || Signatures.starts(head, 0xcf, 0xfa, 0xed, 0xfe)
                || Signatures.starts(head, 0x4c, 0, 0, 0, 1, 0x14, 2, 0);
    }

    private static Optional<Type> riff(byte[] head) {
        if (Signatures.at(head, FORM_TYPE_AT, "WAVE")) {
            return Optional.of(Type.AUDIO);
        } else if (Signatures.at(head, FORM_TYPE_AT, "WEBP")) {
            return Optional.of(Type.OTHER_IMAGE);
        }
        return Signatures.at(head, FORM_TYPE_AT, "AVI ") ? Optional.of(Type.VIDEO) : Optional.empty();
    }

    /** ISO/IEC 23008-12: brands of HEIF and AVIF. */
    private static boolean isPicture(byte[] head) {
        return Signatures.at(head, FORM_TYPE_AT, "hei")
                || Signatures.at(head, FORM_TYPE_AT, "mif1")
                || Signatures.at(head, FORM_TYPE_AT, "avif");
    }

    /** MPEG audio only with its tag or two frames' worth of a header that text cannot have. */
    private static boolean isAudio(byte[] head) {
        return Signatures.starts(head, "ID3")
                || Signatures.starts(head, 0xff, 0xfb, 0x90)
                || Signatures.starts(head, "OggS")
                || Signatures.starts(head, "fLaC")
                || Signatures.starts(head, "#!AMR");
    }

    /** A bitmap of Windows says its own length; two letters alone may begin any text. */
    private static boolean isPictureOfTheScreen(byte[] head, FileBytes file) throws IOException {
        boolean bitmap = Signatures.starts(head, "BM")
                && file.size() > 26
                && file.unsigned32(2, ByteOrder.LITTLE_ENDIAN) == file.size();
        return bitmap || Signatures.starts(head, "8BPS") || Signatures.starts(head, "AT&TFORM");
    }
}
