package org.osefrance.archive.ingest.text;

import java.nio.file.Path;

/** Two files would write to the same output; the message names both. */
public final class EqualStemsException extends Exception {

    private static final long serialVersionUID = 1L;

    EqualStemsException(Path one, Path other) {
        super("the texts of " + one + " and " + other + " would have the same name: read them into different folders");
    }
}
