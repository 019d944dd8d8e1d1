package org.osefrance.archive.ingest.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Drawings of a few pages of one file, in a folder that goes with them. */
public final class Drawings implements AutoCloseable {

    private static final PdfDrawing MISSING = new PdfDrawing.NotDrawn("the program that draws PDF forgot it");

    private final Path folder;
    private final Map<Integer, PdfDrawing> byIndex;

    private Drawings(Path folder, Map<Integer, PdfDrawing> byIndex) {
        this.folder = folder;
        this.byIndex = byIndex;
    }

    /**
     * Draws pages.
     *
     * @param pages by their index, with the size each image shall have
     * @param scratch an existing folder, in which the drawings have one of their own
     */
    public static Drawings make(PdfProgram program, Path file, Map<Integer, PdfPage> pages, Path scratch)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(scratch, "pdf");
        return new Drawings(folder, program.draw(file, pages, folder));
    }

    /** What became of a page. */
    public PdfDrawing of(int index) {
        return byIndex.getOrDefault(index, MISSING);
    }

    /** Why a page was not drawn; empty when it was. */
    public Optional<String> failure(int index) {
        return of(index) instanceof PdfDrawing.NotDrawn(String reason) ? Optional.of(reason) : Optional.empty();
    }

    /** The image of a page that was drawn. */
    public Path image(int index) {
        if (of(index) instanceof PdfDrawing.Drawn(Path image)) {
            return image;
        }
        throw new IllegalStateException("page " + index + " was not drawn");
    }

    @Override
    public void close() throws IOException {
        for (PdfDrawing drawing : byIndex.values()) {
            if (drawing instanceof PdfDrawing.Drawn(Path image)) {
                Files.deleteIfExists(image);
            }
        }
        Files.deleteIfExists(folder);
    }
}
