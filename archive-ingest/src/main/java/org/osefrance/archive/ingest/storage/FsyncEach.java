package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One {@code fsync} a file and a folder, files before the folders they lie in: works everywhere. */
final class FsyncEach implements DiskSync {

    @Override
    public void tree(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                force(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException trouble) throws IOException {
                if (trouble != null) {
                    throw trouble;
                }
                force(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void folders(Collection<Path> folders) throws IOException {
        for (Path folder : folders) {
            force(folder);
        }
    }

    /** {@code fsync} of a file or a folder. On Linux a folder can be opened for reading and forced like a file. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
