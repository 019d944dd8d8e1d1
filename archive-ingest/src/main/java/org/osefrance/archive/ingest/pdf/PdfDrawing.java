package org.osefrance.archive.ingest.pdf;

import java.nio.file.Path;

/** What came of drawing one page. */
public sealed interface PdfDrawing {

    /** An image file of exactly the size asked for; the caller deletes it. */
    record Drawn(Path image) implements PdfDrawing {}

    /**
     * None could be drawn.
     *
     * @param reason a clause for the archivist
     */
    record NotDrawn(String reason) implements PdfDrawing {}
}
