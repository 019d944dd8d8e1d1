package org.osefrance.archive.portal.web;

import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.TextMaker;

/** Who made a text, as the pages name it: a machine's reading never passes for a person's. */
public enum Reading {
    /** A program read the image. */
    MACHINE,
    /** The file held the text already. */
    FROM_FILE,
    /** A person typed what they saw. */
    PERSON;

    /** The kind of reading a text is. */
    public static Reading of(PageText text) {
        return switch (text.maker()) {
            case TextMaker.Reader reader -> MACHINE;
            case TextMaker.Extractor extractor -> FROM_FILE;
            case TextMaker.Transcriber transcriber -> PERSON;
        };
    }

    /** The end of its message keys. */
    public String key() {
        return switch (this) {
            case MACHINE -> "machine";
            case FROM_FILE -> "file";
            case PERSON -> "person";
        };
    }
}
