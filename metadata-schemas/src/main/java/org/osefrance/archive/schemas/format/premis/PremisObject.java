package org.osefrance.archive.schemas.format.premis;

import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.AcceptedFile;

/**
 * A file (PREMIS Data Dictionary 3.0, section 1: objects of category file).
 *
 * @param id lasting id
 * @param sha512 128 hexadecimal digits in lower case
 * @param sizeBytes length
 * @param mediaType format by content
 * @param originalName as it arrived; empty for what was made here
 * @param derivedFrom the object it was made from; empty for an original
 */
public record PremisObject(
        RecordId id,
        String sha512,
        long sizeBytes,
        String mediaType,
        Optional<String> originalName,
        Optional<RecordId> derivedFrom) {

    public PremisObject {
        if (!sha512.matches("[0-9a-f]{128}")) {
            throw new IllegalArgumentException("not a SHA-512 in lower-case hexadecimal: " + sha512);
        }
    }

    /** An accepted original. */
    public static PremisObject original(AcceptedFile file) {
        return new PremisObject(
                file.id(),
                file.sha512(),
                file.sizeBytes(),
                file.mediaType(),
                Optional.of(file.name()),
                Optional.empty());
    }
}
