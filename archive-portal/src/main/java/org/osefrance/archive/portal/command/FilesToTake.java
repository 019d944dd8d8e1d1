package org.osefrance.archive.portal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Files named on the command line, folders opened, in an order that does not change from one run to the next. */
final class FilesToTake {

    /** Files handed over together at least, so that a group commit is worth it; a folder is never torn apart. */
    private static final int WORTH_A_COMMIT = 100;

    private final Map<Path, List<Path>> byFolder = new LinkedHashMap<>();

    /**
     * @param folder in which relative paths are meant
     * @throws RefusedException when a path does not exist or cannot be read
     */
    FilesToTake(Path folder, List<Path> paths) {
        for (Path path : paths) {
            Path whole = folder.resolve(path).normalize();
            try {
                if (Files.isDirectory(whole)) {
                    addAll(whole);
                } else if (Files.isRegularFile(whole)) {
                    add(whole);
                } else {
                    throw new RefusedException("There is no file or folder " + whole + ". Nothing was taken.");
                }
            } catch (IOException | UncheckedIOException unreadable) {
                throw new RefusedException(whole + " cannot be read: " + unreadable.getMessage());
            }
        }
    }

    /** The files in groups to be accepted together. */
    List<List<Path>> groups() {
        List<List<Path>> groups = new ArrayList<>();
        List<Path> group = new ArrayList<>();
        for (List<Path> folder : byFolder.values()) {
            group.addAll(folder);
            if (group.size() >= WORTH_A_COMMIT) {
                groups.add(List.copyOf(group));
                group.clear();
            }
        }
        if (!group.isEmpty()) {
            groups.add(List.copyOf(group));
        }
        return groups;
    }

    private void addAll(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .forEach(this::add);
        }
    }

    private void add(Path file) {
        byFolder.computeIfAbsent(file.getParent(), parent -> new ArrayList<>()).add(file);
    }
}
