package org.osefrance.archive.ingest.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The digest in a pyramid file, SHA-256 (FIPS 180-4) over all that stands before it; the footer behind it is checked by its own
 * sum. It is taken when the file is finished and its pages are in memory still, and compared by whoever looks through what is
 * kept; nobody compares it to serve a tile.
 */
final class PyramidSeal {

    static final int BYTES = 32;
    private static final int BUFFER = 1 << 16;

    private PyramidSeal() {}

    /** Writes index, digest and footer behind what a file holds up to {@code end}. */
    static void put(FileChannel file, PyramidTrailer trailer, long end) throws IOException {
        byte[] index = trailer.index();
        PyramidFinisher.writeFully(file, ByteBuffer.wrap(index), end);
        long at = end + index.length;
        PyramidFinisher.writeFully(file, ByteBuffer.wrap(over(file, at)), at);
        PyramidFinisher.writeFully(file, ByteBuffer.wrap(trailer.footer(end, true)), at + BYTES);
    }

    /** What a file is worth. */
    static PyramidCondition examine(Path pyramid) {
        try (FileChannel file = FileChannel.open(pyramid, StandardOpenOption.READ)) {
            HeaderBytes bytes = new HeaderBytes(file);
            PyramidTrailer unused = PyramidTrailer.read(bytes);
            if (!PyramidTrailer.isSealed(bytes)) {
                return PyramidCondition.UNSEALED;
            }
            long at = bytes.size() - PyramidTrailer.FOOTER_BYTES - BYTES;
            return Arrays.equals(over(file, at), bytes.bytes(at, BYTES))
                    ? PyramidCondition.SOUND
                    : PyramidCondition.ALTERED;
        } catch (NoSuchFileException none) {
            return PyramidCondition.MISSING;
        } catch (IOException | UnreadableImageException unreadable) {
            // What the disk does not give any more is lost like what it gives otherwise.
            return PyramidCondition.ALTERED;
        }
    }

    /** Gives a digest to a file that was made without one. The file is replaced as a whole: it may be open elsewhere. */
    static void add(Path pyramid) throws IOException, UnreadableImageException {
        try (WorkFolder work = WorkFolder.beside(pyramid)) {
            Path copy = Files.copy(pyramid, work.file("sealed"));
            try (FileChannel file = FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                PyramidTrailer trailer = PyramidTrailer.read(new HeaderBytes(file));
                put(file, trailer, file.size() - PyramidTrailer.FOOTER_BYTES - trailer.index().length);
                file.force(true);
            }
            work.publish("sealed", pyramid);
        }
    }

    private static byte[] over(FileChannel file, long until) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long at = 0;
        while (at < until) {
            buffer.clear().limit((int) Math.min(BUFFER, until - at));
            int read = file.read(buffer, at);
            if (read < 0) {
                throw new IOException("the pyramid ends before its digest");
            }
            digest.update(buffer.flip());
            at += read;
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
