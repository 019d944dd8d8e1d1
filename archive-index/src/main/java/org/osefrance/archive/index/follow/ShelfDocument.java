package org.osefrance.archive.index.follow;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * One document of the mirror: a version of a record as JSON, or the note of a page's text. Written once, never changed.
 *
 * @param record the record, or the page
 * @param kind what is in it
 * @param number of the version or text
 * @param content UTF-8 text
 */
public record ShelfDocument(RecordId record, Kind kind, int number, String content) {

    private static final Pattern NAME =
            Pattern.compile("(?<record>[0-9a-z-]+)\\.(?<kind>[vt])(?<number>[0-9]{1,9})\\..+");

    /** What a document holds. */
    public enum Kind {
        /** A record version in the published JSON format. */
        VERSION('v', "json"),
        /** Who read a page, when, and where the ALTO document is. */
        TEXT('t', "txt");

        private final char letter;
        private final String suffix;

        Kind(char letter, String suffix) {
            this.letter = letter;
            this.suffix = suffix;
        }
    }

    /** A file name for it, such as {@code 5k2m….v3.json}: no two documents share one. */
    public String name() {
        return record + "." + kind.letter + number + "." + kind.suffix;
    }

    /** The document a file of that name holds; empty when the name is none of ours. */
    public static Optional<ShelfDocument> ofName(String name, String content) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Kind kind = parts.group("kind").charAt(0) == Kind.VERSION.letter ? Kind.VERSION : Kind.TEXT;
        int number = Integer.parseInt(parts.group("number"));
        return RecordId.parse(parts.group("record"))
                .map(record -> new ShelfDocument(record, kind, number, content))
                .filter(document -> document.name().equals(name));
    }
}
