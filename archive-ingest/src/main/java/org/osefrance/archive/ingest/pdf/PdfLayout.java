package org.osefrance.archive.ingest.pdf;

import java.util.List;
import java.util.Optional;

/** What came of looking at a PDF. */
public sealed interface PdfLayout {

    /**
     * It can be opened.
     *
     * @param pages in order, at least one
     * @param program that laid them out, and its version
     * @param damage what was wrong with the file, where something was
     * @param locked what its maker forbade, in English, where they forbade something; it opens without a password all the same
     */
    record Laid(List<PdfPage> pages, Program program, Optional<String> damage, Optional<String> locked)
            implements PdfLayout {
        public Laid {
            pages = List.copyOf(pages);
            if (pages.isEmpty()) {
                throw new IllegalArgumentException("a PDF that can be opened has a page");
            }
        }
    }

    /**
     * It cannot.
     *
     * @param reason a clause for the archivist
     */
    record Refused(String reason) implements PdfLayout {}

    /** A program by its name and version. */
    record Program(String name, String version) {}
}
