package org.osefrance.archive.schemas.name;

import java.util.Optional;

/**
 * A name as a source has it.
 *
 * @param written the whole name in the order and spelling of the source
 * @param given the part taken for given names; empty where nobody can tell
 * @param surname the part taken for the surname; empty where nobody can tell
 * @param kind what it was to its bearer
 * @param script what it is written in
 */
public record Name(String written, Optional<String> given, Optional<String> surname, NameKind kind, Script script) {

    public Name {
        if (written.isBlank()) {
            throw new IllegalArgumentException("a name has at least one letter");
        }
    }

    /** A name whose parts nobody has told apart. */
    public static Name written(String written, NameKind kind) {
        return new Name(written, Optional.empty(), Optional.empty(), kind, Script.of(written));
    }

    /** A name with its parts, given names first. */
    public static Name of(String given, String surname, NameKind kind) {
        String written = given + " " + surname;
        return new Name(written, Optional.of(given), Optional.of(surname), kind, Script.of(written));
    }
}
