package org.osefrance.archive.index.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server found running on a data folder, as {@code postmaster.pid} names it.
 *
 * @param pid its process
 * @param port where it says it listens; 0 when it had not got so far
 */
record Postmaster(long pid, int port) {

    private static final String FILE = "postmaster.pid";
    private static final int PORT_LINE = 3;

    /**
     * The server on this folder; empty when none runs. The file alone is no proof: after a power cut its number may
     * belong to any process, so the process must be at work in the folder as well.
     */
    static Optional<Postmaster> find(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve(FILE), StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,10}")) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        if (!worksIn(Path.of("/proc", Long.toString(pid)), data.toRealPath())) {
            return Optional.empty();
        }
        String port = lines.size() > PORT_LINE ? lines.get(PORT_LINE).strip() : "";
        return Optional.of(new Postmaster(pid, port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0));
    }

    /**
     * Removes the file that a server left which runs no more. PostgreSQL would refuse to start when its process number
     * has been given to somebody else meanwhile. Left alone while any process still works in the folder.
     */
    static void forget(Path data) throws IOException {
        Path folder = data.toRealPath();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            if (processes.noneMatch(process -> worksIn(process, folder))) {
                Files.deleteIfExists(data.resolve(FILE));
            }
        }
    }

    /** Every process of a server works in its data folder; where it is told by {@code /proc/PID/cwd}. */
    private static boolean worksIn(Path process, Path folder) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
        } catch (IOException | SecurityException goneOrForeign) {
            return false;
        }
    }
}
