package org.osefrance.archive.schemas.place;

import java.util.Optional;
import org.osefrance.archive.schemas.name.Script;

/**
 * What a place is called.
 *
 * @param written the name
 * @param language BCP 47 tag of the language that calls it so; empty where several do
 * @param script what it is written in
 */
public record PlaceName(String written, Optional<String> language, Script script) {

    public PlaceName {
        if (written.isBlank()) {
            throw new IllegalArgumentException("a place name has at least one letter");
        }
    }

    /** A name in one language. */
    public static PlaceName of(String language, String written) {
        return new PlaceName(written, Optional.of(language), Script.of(written));
    }
}
