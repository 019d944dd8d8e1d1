package org.osefrance.archive.portal.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osefrance.archive.ingest.storage.Sha512;

/**
 * The digests of all files of a backup, in the form that {@code sha512sum --check} reads. The manifest's own digest lies
 * beside it; a folder without both is no whole backup.
 */
final class Manifest {

    static final String FILE = "manifest-sha512.txt";
    static final String SIDECAR = FILE + ".sha512";

    private static final int DIGEST = 128;
    private static final String GAP = "  ";

    private final Path folder;

    private Manifest(Path folder) {
        this.folder = folder;
    }

    /**
     * The manifest of a backup, compared with its own digest.
     *
     * @throws BackupException when the folder holds no whole backup, or the manifest was altered
     */
    static Manifest of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Path sidecar = folder.resolve(SIDECAR);
        if (!Files.isRegularFile(file) || !Files.isRegularFile(sidecar)) {
            throw new BackupException(folder + " holds no whole backup: " + FILE + " and " + SIDECAR
                    + " belong there. Please name the folder that was given to backup.");
        }
        String expected = Files.readString(sidecar, StandardCharsets.UTF_8).split(" ", 2)[0];
        if (!Digesting.digest(file).equals(expected)) {
            throw altered(file);
        }
        return new Manifest(folder);
    }

    /** A line of it. A path with a line break or a backslash is written the way {@code sha512sum} does. */
    static String line(String sha512, String path) {
        String escaped = path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return (escaped.equals(path) ? "" : "\\") + sha512 + GAP + escaped + "\n";
    }

    /** Every file of the backup. */
    void forEach(Visit visit) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve(FILE), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean escaped = line.startsWith("\\");
                String plain = escaped ? line.substring(1) : line;
                if (plain.length() < DIGEST + GAP.length() || !Sha512.isWellFormed(plain.substring(0, DIGEST))) {
                    throw new BackupException(folder.resolve(FILE) + " has a line that is none of ours: " + line);
                }
                String path = plain.substring(DIGEST + GAP.length());
                visit.file(inside(escaped ? unescape(path) : path), plain.substring(0, DIGEST));
            }
        }
    }

    /**
     * Compares one file with its digest.
     *
     * @throws BackupException when it is missing or was altered; the message names it
     */
    void check(String path, String sha512) throws IOException {
        Path file = existing(path);
        if (!Digesting.digest(file).equals(sha512)) {
            throw altered(file);
        }
    }

    /**
     * Copies one file out of the backup and compares it with its digest on the way.
     *
     * @throws BackupException when it is missing or was altered; the message names it
     */
    void copy(String path, String sha512, Path target) throws IOException {
        Path file = existing(path);
        if (!Digesting.copy(file, target).equals(sha512)) {
            throw altered(file);
        }
    }

    private Path existing(String path) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new BackupException(file + " is missing in the backup. Nothing was put in place.");
        }
        return file;
    }

    /** A manifest is not to lead out of its folder. */
    private String inside(String path) {
        if (!folder.resolve(path).normalize().startsWith(folder.normalize()) || path.isEmpty()) {
            throw new BackupException(folder.resolve(FILE) + " names a file outside the backup: " + path);
        }
        return path;
    }

    private static BackupException altered(Path file) {
        return new BackupException(file + " does not hold the bytes that were backed up."
                + " Nothing was put in place; please take another backup.");
    }

    private static String unescape(String path) {
        StringBuilder plain = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char letter = path.charAt(i);
            if (letter == '\\' && i + 1 < path.length()) {
                char next = path.charAt(++i);
                plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    /** Gets the files one by one. */
    @FunctionalInterface
    interface Visit {

        /**
         * One file.
         *
         * @param path within the backup, with {@code /}
         */
        void file(String path, String sha512) throws IOException;
    }
}
