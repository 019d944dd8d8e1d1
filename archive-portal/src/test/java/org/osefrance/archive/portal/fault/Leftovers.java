package org.osefrance.archive.portal.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What lies in an archive that is shut and belongs to nothing. */
final class Leftovers {

    /** Folders that hold no file between two runs, but for locks. */
    private static final List<String> EMPTY = List.of(
            "home/staging/incoming", "home/staging/children", "home/staging/deposits", "home/scratch", "second/work");

    private Leftovers() {}

    static List<String> in(Path folder) throws IOException {
        List<String> left = new ArrayList<>();
        for (String name : EMPTY) {
            add(
                    folder.resolve(name),
                    entry -> Files.isRegularFile(entry)
                            && !entry.getFileName().toString().equals("lock"),
                    left);
        }
        if (Files.isDirectory(folder.resolve("home/derived"))) {
            add(
                    folder.resolve("home/derived"),
                    entry -> entry.getFileName().toString().startsWith("."),
                    left);
        }
        return left;
    }

    private static void add(Path folder, java.util.function.Predicate<Path> rubbish, List<String> left)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.filter(entry -> !entry.equals(folder) && rubbish.test(entry))
                    .forEach(entry -> left.add("left behind: " + entry));
        }
    }
}
