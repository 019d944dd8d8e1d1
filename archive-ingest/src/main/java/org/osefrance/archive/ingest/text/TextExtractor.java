package org.osefrance.archive.ingest.text;

import java.nio.file.Path;

/** Takes the text out of files that already have it: letters written on a computer, mail, PDF with text. */
public interface TextExtractor {

    /**
     * Looks into one file; its type is found by its content.
     *
     * @throws InterruptedException when the caller is interrupted; nothing is left running
     */
    Extraction extract(Path file) throws InterruptedException;
}
