package org.osefrance.archive.ingest.deposit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Where the bytes of deposits lie until they are accepted or given up: {@code DEPOSIT/NUMBER}, on the store's disk. Nothing of
 * what a file is called becomes part of a path here.
 */
public final class DepositShelf {

    private final Path folder;

    /** @param folder nobody else's, made when it is missing */
    public DepositShelf(Path folder) {
        this.folder = folder;
    }

    /** The folder of a home: {@code HOME/staging/deposits}. */
    public static Path inHome(Path home) {
        return home.resolve("staging").resolve("deposits");
    }

    /** Where a file lies, or will. */
    public Path path(RecordId deposit, int number) {
        return folder.resolve(deposit.value()).resolve(Integer.toString(number));
    }

    /** Where something lies that was made of a file and can be made again, such as its thumbnail. */
    public Path beside(RecordId deposit, int number, String what) {
        return folder.resolve(deposit.value()).resolve(number + "." + what);
    }

    /** Opens a file for writing, made when it is missing. */
    FileChannel open(RecordId deposit, int number) throws IOException {
        Path file = path(deposit, number);
        Files.createDirectories(folder.resolve(deposit.value()));
        boolean fresh = !Files.exists(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (fresh) {
            force(folder.resolve(deposit.value()));
            force(folder);
        }
        return channel;
    }

    /** Takes over a file that lies elsewhere on the same disk. */
    void keep(Path file, RecordId deposit, int number) throws IOException {
        Files.createDirectories(folder.resolve(deposit.value()));
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
            bytes.force(true);
        }
        Files.move(file, path(deposit, number), StandardCopyOption.ATOMIC_MOVE);
        force(folder.resolve(deposit.value()));
    }

    /** How much of a file is here, in bytes; 0 of one that is not. */
    public long length(RecordId deposit, int number) throws IOException {
        try {
            return Files.size(path(deposit, number));
        } catch (NoSuchFileException none) {
            return 0;
        }
    }

    /** Deletes a file and what was made of it. */
    void delete(RecordId deposit, int number) throws IOException {
        for (Path file : list(folder.resolve(deposit.value()))) {
            String name = String.valueOf(file.getFileName());
            if (name.equals(Integer.toString(number)) || name.startsWith(number + ".")) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Deletes everything of a deposit. */
    void delete(RecordId deposit) throws IOException {
        for (Path entry : list(folder.resolve(deposit.value()))) {
            // A folder is what was left of making a picture.
            for (Path inner : Files.isDirectory(entry) ? list(entry) : List.<Path>of()) {
                Files.deleteIfExists(inner);
            }
            Files.deleteIfExists(entry);
        }
        Files.deleteIfExists(folder.resolve(deposit.value()));
    }

    /** Deposits of which something is here. */
    List<RecordId> list() throws IOException {
        return list(folder).stream()
                .flatMap(one -> RecordId.parse(String.valueOf(one.getFileName())).stream())
                .toList();
    }

    /** Free bytes of the disk. */
    long room() throws IOException {
        Files.createDirectories(folder);
        return Files.getFileStore(folder).getUsableSpace();
    }

    private static List<Path> list(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(found::add);
        } catch (NoSuchFileException none) {
            return List.of();
        }
        return found;
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }
}
