package org.osefrance.archive.schemas.media;

import java.util.List;

/** Who made a text: promise 6 of the archive is that a machine's reading never passes for a person's. */
public sealed interface TextMaker {

    /**
     * A program that read an image.
     *
     * @param program for example {@code tesseract}
     * @param version as the program states it
     * @param languages ISO 639-2/T codes it was told to expect, in order
     */
    record Reader(String program, String version, List<String> languages) implements TextMaker {
        public Reader {
            languages = List.copyOf(languages);
        }
    }

    /** A program that took the text out of a file that already had it (a PDF, a letter written on a computer). */
    record Extractor(String program, String version) implements TextMaker {}

    /** A person who typed what they saw. */
    record Transcriber(String name) implements TextMaker {}
}
