package org.osefrance.archive.portal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.osefrance.archive.ingest.storage.Sha512;

/** Reads, copies and writes files with their SHA-512. */
final class Digesting {

    private Digesting() {}

    /** Digest of a file. */
    static String digest(Path file) throws IOException {
        MessageDigest digest = Sha512.digest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return Sha512.hex(digest.digest());
    }

    /** Copies a file to where none is, permissions included, folders made as needed; returns the digest of what was read. */
    static String copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling("."));
        MessageDigest digest = Sha512.digest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(from), digest)) {
            Files.copy(bytes, to);
        }
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        return Sha512.hex(digest.digest());
    }

    /** Writes a new file; returns the digest of what was written. */
    static String write(Path file, Writing writing) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        MessageDigest digest = Sha512.digest();
        try (OutputStream sink = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            writing.to(sink);
        }
        return Sha512.hex(digest.digest());
    }

    /** Fills a file. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream sink) throws IOException;
    }
}
