package org.osefrance.archive.index.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, taken once out of the jar they come in ({@code initdb}, {@code pg_ctl}, {@code postgres}). */
record ServerPrograms(Path folder) {

    /** The version of the jar; a new one gets a folder of its own. */
    static final String VERSION = "18.6";

    private static final String FRESH = "bin-new";
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /** Unpacks them below {@code database} unless they are there already. */
    static ServerPrograms unpack(Path database) throws IOException {
        Path folder = database.resolve("bin-" + VERSION);
        if (!Files.isDirectory(folder)) {
            deleteUnfinished(database);
            Path fresh = Files.createTempDirectory(
                    database,
                    FRESH,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            try (InputStream archive = ServerPrograms.class.getResourceAsStream(ARCHIVE)) {
                if (archive == null) {
                    throw new DatabaseException("This build carries PostgreSQL for Linux on x86-64 only. "
                            + "Elsewhere set ARCHIVE_DATABASE_URL and ARCHIVE_DATABASE_OWNER_URL.");
                }
                extract(archive, fresh);
            }
            Files.move(fresh, folder);
            forceFolder(database);
        }
        return new ServerPrograms(folder);
    }

    /** One of the programs. */
    String path(String program) {
        return folder.resolve("bin").resolve(program).toString();
    }

    /** Removes a folder and all in it; nothing when there is none. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Makes the names in a folder durable. */
    static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void deleteUnfinished(Path database) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(database, FRESH + "*")) {
            for (Path unfinished : left) {
                delete(unfinished);
            }
        }
    }

    private static void extract(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = entry.resolveIn(folder);
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    write(tar, target, (entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    private static void write(InputStream content, Path target, boolean program) throws IOException {
        Files.copy(content, target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
