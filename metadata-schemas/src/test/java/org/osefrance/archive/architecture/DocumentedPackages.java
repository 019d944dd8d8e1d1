package org.osefrance.archive.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at source files, because neither documentation nor a package without classes can be seen in bytecode. */
final class DocumentedPackages {

    private static final Pattern SENTENCE = Pattern.compile("(?s)^/\\*\\*\\s+\\*?\\s*[A-Z][^@]{30,}?\\..*?\\*/");
    private static final Pattern NULL_MARKED = Pattern.compile("(?m)^@NullMarked$");

    private DocumentedPackages() {}

    /** What is missing in the packages below a folder of sources, one line each. */
    static List<String> faults(Path sources) {
        List<String> faults = new ArrayList<>();
        for (Path folder : packages(sources)) {
            Path info = folder.resolve("package-info.java");
            String text = Files.exists(info) ? read(info) : "";
            if (!SENTENCE.matcher(text).find()) {
                faults.add(
                        sources.relativize(folder) + ": no sentence in package-info.java says why the package exists");
            }
            if (!NULL_MARKED.matcher(text).find()) {
                faults.add(sources.relativize(folder) + ": package-info.java does not say @NullMarked");
            }
        }
        return faults;
    }

    private static List<Path> packages(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> Objects.requireNonNull(file.getParent()))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
