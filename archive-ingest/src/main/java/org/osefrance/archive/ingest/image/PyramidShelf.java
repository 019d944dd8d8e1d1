package org.osefrance.archive.ingest.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Where the pyramids lie: one file for each page, in folders by the first characters of the page's id, so that no folder
 * grows beyond a few thousand entries with a million pages. Everything here can be made again.
 */
public final class PyramidShelf {

    private static final String SUFFIX = ".tif";

    private final Path root;

    public PyramidShelf(Path root) {
        this.root = root;
    }

    /** The file of a page's pyramid, whether made or not. */
    public Path pathOf(RecordId page) {
        return root.resolve(page.value().substring(0, 2)).resolve(page.value() + SUFFIX);
    }

    /** Removes what a kill left half made. To be called when nothing is being made, at start. */
    public void clearLeftovers() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        List<Path> leftovers;
        try (Stream<Path> all = Files.find(
                root, 2, (path, about) -> path.getFileName().toString().startsWith(WorkFolder.PREFIX))) {
            leftovers = all.toList();
        }
        for (Path leftover : leftovers) {
            WorkFolder.delete(leftover);
        }
    }
}
