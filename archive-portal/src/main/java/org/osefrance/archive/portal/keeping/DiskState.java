package org.osefrance.archive.portal.keeping;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.portal.runtime.Archive;

/**
 * Room on one of the disks.
 *
 * @param what end of a message key: home, store, database, index, second
 * @param free gigabytes that can be written; empty when the disk cannot be asked
 * @param of gigabytes in all
 */
record DiskState(String what, Optional<Long> free, long of) {

    private static final long GIGABYTE = 1_000_000_000;

    /** Each disk once, under the first of its names. */
    static List<DiskState> list(Archive archive) {
        Map<String, DiskState> byDisk = new LinkedHashMap<>();
        Stream.of(
                        Map.entry("home", Optional.of(archive.home().folder())),
                        Map.entry("store", Optional.of(archive.settings().store())),
                        Map.entry("database", part(archive, "database")),
                        Map.entry("index", part(archive, "index")),
                        Map.entry("second", archive.settings().secondStore()))
                .filter(disk -> disk.getValue().isPresent())
                .forEach(disk -> ask(disk.getKey(), disk.getValue().orElseThrow(), byDisk));
        return List.copyOf(byDisk.values());
    }

    /** Not there where the institution runs the database. */
    private static Optional<Path> part(Archive archive, String name) {
        return Optional.of(archive.home().folder().resolve(name)).filter(Files::isDirectory);
    }

    private static void ask(String what, Path folder, Map<String, DiskState> byDisk) {
        try {
            FileStore disk = Files.getFileStore(folder);
            byDisk.putIfAbsent(
                    disk.toString(),
                    new DiskState(
                            what, Optional.of(disk.getUsableSpace() / GIGABYTE), disk.getTotalSpace() / GIGABYTE));
        } catch (IOException away) {
            byDisk.put(what, new DiskState(what, Optional.empty(), 0));
        }
    }
}
