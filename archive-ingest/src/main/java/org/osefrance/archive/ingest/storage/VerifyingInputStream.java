package org.osefrance.archive.ingest.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Reads a file of the store and, having come to its end, says whether it was still what had been accepted. */
final class VerifyingInputStream extends FilterInputStream {

    private final MessageDigest digest = Sha512.digest();
    private final Path file;
    private final String expected;
    private boolean checked;

    VerifyingInputStream(InputStream bytes, Path file, String expected) {
        super(bytes);
        this.file = file;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            digest.update((byte) value);
        } else {
            check();
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            digest.update(buffer, offset, count);
        } else if (count < 0) {
            check();
        }
        return count;
    }

    /** Skipped bytes are read all the same: they belong to the digest. */
    @Override
    public long skip(long count) throws IOException {
        long left = Math.max(0, count);
        byte[] dropped = new byte[(int) Math.min(8192, Math.max(1, left))];
        while (left > 0) {
            int read = read(dropped, 0, (int) Math.min(dropped.length, left));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return Math.max(0, count) - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void check() throws AlteredContentException {
        if (checked) {
            return;
        }
        checked = true;
        String found = Sha512.hex(digest.digest());
        if (!found.equals(expected)) {
            throw new AlteredContentException(file, expected, found);
        }
    }
}
