package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.nio.file.Path;

/** What was read from the store is not what was accepted: the disk has changed it. */
public final class AlteredContentException extends IOException {

    private static final long serialVersionUID = 1L;

    AlteredContentException(Path file, String expected, String found) {
        super("%s has changed since it was accepted: SHA-512 %s…, now %s…"
                .formatted(file, expected.substring(0, 16), found.substring(0, 16)));
    }
}
