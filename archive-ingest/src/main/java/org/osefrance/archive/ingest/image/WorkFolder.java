package org.osefrance.archive.ingest.image;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder beside the file to be made, on the same disk so that the last step is a rename; gone when closed. */
record WorkFolder(Path path) implements AutoCloseable {

    static final String PREFIX = ".making-";

    static WorkFolder beside(Path target) throws IOException {
        Path parent = folderOf(target);
        Files.createDirectories(parent);
        return new WorkFolder(Files.createTempDirectory(parent, PREFIX));
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Gives the finished file its name, whole or not at all, and puts the name on disk. */
    void publish(String name, Path target) throws IOException {
        Files.move(file(name), target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel entries = FileChannel.open(folderOf(target), StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    private static Path folderOf(Path target) {
        return target.toAbsolutePath().resolveSibling(".").normalize();
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }

    static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
