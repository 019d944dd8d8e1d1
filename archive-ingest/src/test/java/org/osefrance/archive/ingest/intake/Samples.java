package org.osefrance.archive.ingest.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.storage.Sha512;
import org.osefrance.archive.ingest.storage.StagedFile;
import org.osefrance.archive.ingest.unpack.UnpackLimits;

/** Small files of each kind, made by programs other than the ones under test. */
final class Samples {

    static final String ALTO = "<?xml version=\"1.0\"?><alto xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\"/>";

    /** For files that hold no others. */
    static final Unpacking NOTHING_TO_OPEN = new Unpacking(
            (containers, into, limits) -> {
                throw new AssertionError("nothing here is to be taken apart: " + containers);
            },
            UnpackLimits.USUAL);

    private Samples() {}

    /** A grey image of 40 x 30 pixels. */
    static byte[] image(String format) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < 40; x++) {
            image.getRaster().setSample(x, x % 30, 0, 5 * x);
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            if (!ImageIO.write(image, format, bytes)) {
                throw new AssertionError("no writer for " + format);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A ZIP with one empty entry. */
    static byte[] zip(String entry) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.putNextEntry(new ZipEntry(entry));
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pdf(String trailer) {
        return text("%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <<" + trailer
                + "/Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] join(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    static byte[] without(byte[] bytes, int fromTheEnd) {
        return Arrays.copyOf(bytes, bytes.length - fromTheEnd);
    }

    /** A file that was received, for rules that look at names and kinds only. */
    static Received received(String label, FileKind kind) {
        return new Received(label, new StagedFile(Path.of(label), Sha512.of(text(label)), 1), kind, Optional.empty());
    }

    static Received scan(String label) {
        return received(label, FileKind.JPEG);
    }
}
