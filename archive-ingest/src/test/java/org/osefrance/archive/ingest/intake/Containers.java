package org.osefrance.archive.ingest.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osefrance.archive.ingest.unpack.Unpacked;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/** Small containers, made by programs other than the ones under test. */
final class Containers {

    private Containers() {}

    /** Names and contents by turns. */
    static byte[] zip(Object... namesAndContents) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(String.valueOf(namesAndContents[i])));
                zip.write((byte[]) namesAndContents[i + 1]);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** A letter with names and contents sent along, by turns. */
    static byte[] letter(Object... namesAndContents) {
        StringBuilder letter = new StringBuilder("From: a@b.example\nTo: c@d.example\nSubject: photos\n")
                .append("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n")
                .append("--b\nContent-Type: text/plain\n\nChers tous\n");
        for (int i = 0; i < namesAndContents.length; i += 2) {
            letter.append("--b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n")
                    .append("Content-Disposition: attachment; filename=\"")
                    .append(namesAndContents[i])
                    .append("\"\n\n")
                    .append(Base64.getMimeEncoder().encodeToString((byte[]) namesAndContents[i + 1]))
                    .append('\n');
        }
        return letter.append("--b--\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** What an unpacker says that found one file. */
    static Unpacked holding(Path into, byte[] member) {
        try {
            Path file = Files.write(into.resolve("5-0"), member);
            return new Unpacked.Members(
                    List.of(new Unpacked.Member(file, "again.zip", OptionalInt.empty(), Relation.PACKED)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
