package org.osefrance.archive.ingest.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osefrance.archive.schemas.format.alto.AltoWriter;
import org.osefrance.archive.schemas.media.PageText;

/**
 * The files that hold texts: {@code STEM.txt}, pages with a form feed between, and ALTO for each page that was read. Those
 * of an earlier run are replaced; two of one run never have the same name.
 */
final class TextFiles {

    private final Path folder;
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    TextFiles(Path folder) {
        this.folder = folder;
    }

    /** Name of a file without its last extension. */
    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Writes {@code STEM.txt} and {@code STEM.xml}, or {@code STEM_0001.xml} and so on for several pages. */
    void write(String stem, List<Optional<PageText>> pages) throws IOException {
        writePlain(
                stem,
                pages.stream()
                        .map(page -> page.map(PageText::plainText).orElse(""))
                        .toList());
        var alto = new AltoWriter();
        for (int i = 0; i < pages.size(); i++) {
            String number = pages.size() == 1 ? "" : String.format(Locale.ROOT, "_%04d", i + 1);
            if (pages.get(i).isPresent()) {
                write(stem + number + ".xml", alto.write(pages.get(i).get()));
            }
        }
    }

    /** Writes {@code STEM.txt} only: extracted text has no places. */
    void writePlain(String stem, List<String> pages) throws IOException {
        String text = pages.stream().map(page -> page + "\n").collect(Collectors.joining("\f"));
        write(stem + ".txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) throws IOException {
        if (!written.add(name)) {
            throw new FileAlreadyExistsException(
                    folder.resolve(name).toString(), null, "it would hold the texts of two files");
        }
        Files.write(folder.resolve(name), content);
    }
}
