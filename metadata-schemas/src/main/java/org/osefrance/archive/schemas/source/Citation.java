package org.osefrance.archive.schemas.source;

import java.util.Optional;

/**
 * Who reads what where. A citation is part of every assertion (RiC-CM 1.0: a relation has its source).
 *
 * @param source where it stands
 * @param quotation the words of the source, unchanged; empty for what is no text
 * @param reading how surely it stands there so (a faded letter); whether it is true is the assertion's certainty
 * @param author account of the person, or name of the program, that reads it so
 */
public record Citation(Source source, Optional<String> quotation, Certainty reading, String author) {

    public Citation {
        if (author.isBlank()) {
            throw new IllegalArgumentException("a citation has an author");
        }
    }
}
