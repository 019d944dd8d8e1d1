package org.osefrance.archive.portal.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * One file that says what an erasure has still to take from the disk: lines {@code fonds ID}, {@code file ID}, {@code page
 * ID}. It is on disk, whole, before the catalogue forgets these ids, and gone when nothing is left to do.
 */
final class ErasureJournal {

    private final Path file;

    /** @param file of the journal; its folder exists */
    ErasureJournal(Path file) {
        this.file = file;
    }

    void write(Entry entry) throws IOException {
        List<String> lines = new ArrayList<>(List.of("fonds " + entry.fonds()));
        entry.files().forEach(id -> lines.add("file " + id));
        entry.pages().forEach(id -> lines.add("page " + id));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer text = ByteBuffer.wrap(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force();
    }

    Optional<Entry> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return Optional.of(new Entry(ids("fonds ", lines).getFirst(), ids("file ", lines), ids("page ", lines)));
    }

    void clear() throws IOException {
        Files.deleteIfExists(file);
        force();
    }

    private void force() throws IOException {
        try (FileChannel folder = FileChannel.open(file.resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static List<RecordId> ids(String kind, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> new RecordId(line.substring(kind.length())))
                .toList();
    }

    /** What is to go. */
    record Entry(RecordId fonds, List<RecordId> files, List<RecordId> pages) {}
}
