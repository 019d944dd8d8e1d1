package org.osefrance.archive.index.follow;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * One document of the mirror: a version of a record as JSON, the note of a page's text, or that of an event. Written once, never changed.
 *
 * @param record the record, the page, or what the event happened to
 * @param kind what is in it
 * @param number of the version, text or event
 * @param content UTF-8 text
 */
public record ShelfDocument(RecordId record, Kind kind, int number, String content) {

    private static final Pattern NAME =
            Pattern.compile("(?<record>[0-9a-z-]+)\\.(?<kind>[vte])(?<number>[0-9]{1,9})\\..+");

    /** What a document holds. */
    public enum Kind {
        /** A record version in the published JSON format. */
        VERSION('v', "json"),
        /** Who read a page, when, and where the ALTO document is. */
        TEXT('t', "txt"),
        /** What was done to an object. */
        EVENT('e', "txt");

        private final char letter;
        private final String suffix;

        Kind(char letter, String suffix) {
            this.letter = letter;
            this.suffix = suffix;
        }

        static Kind of(char letter) {
            return Stream.of(values())
                    .filter(kind -> kind.letter == letter)
                    .findFirst()
                    .orElseThrow();
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
        Kind kind = Kind.of(parts.group("kind").charAt(0));
        int number = Integer.parseInt(parts.group("number"));
        return RecordId.parse(parts.group("record"))
                .map(record -> new ShelfDocument(record, kind, number, content))
                .filter(document -> document.name().equals(name));
    }
}
