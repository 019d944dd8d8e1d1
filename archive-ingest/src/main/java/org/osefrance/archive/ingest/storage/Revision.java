package org.osefrance.archive.ingest.storage;

import java.util.Map;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Files to be added to an object as its next version.
 *
 * @param object whose; made when it does not exist
 * @param files by path within the object, {@code /} between folders, such as {@code readings/p1.alto.xml}
 * @param author account or part of the archive that adds them
 * @param message why, in the author's words
 */
public record Revision(RecordId object, Map<String, Content> files, String author, String message) {

    public Revision {
        files = Map.copyOf(files);
        if (files.isEmpty() || author.isBlank() || message.isBlank()) {
            throw new IllegalArgumentException("a version has files, an author and a reason: " + object);
        }
    }
}
