package org.osefrance.archive.ingest.text;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.media.TextMaker;

/** What came of looking for text in a born-digital file. */
public sealed interface Extraction {

    /**
     * It has text.
     *
     * @param pages a PDF page each, empty ones kept in their place; a mail each of a mailbox; else one for the file
     * @param maker the program that took it out
     * @param damage what was wrong with the file behind the text that could be had, where something was
     */
    record ExtractedText(List<String> pages, TextMaker.Extractor maker, Optional<String> damage) implements Extraction {
        public ExtractedText {
            pages = List.copyOf(pages);
        }
    }

    /** It can be opened, or is of a kind that holds no text, and there is none: an image, a PDF of scans, an archive. */
    record NoText() implements Extraction {}

    /**
     * It cannot be opened.
     *
     * @param reason a sentence for the archivist: encrypted, damaged, beyond the limits
     */
    record Refused(String reason) implements Extraction {}
}
