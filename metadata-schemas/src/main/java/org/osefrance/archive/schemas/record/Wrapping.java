package org.osefrance.archive.schemas.record;

/**
 * Something that a file came in: an archive that was unpacked, a mailbox it lay in, a letter it was attached to. What
 * wraps for transport only is not kept, so this is all that will be known of it; letters and mailboxes are documents, and
 * the archive holds them by the same digest.
 *
 * @param relation what the file is to it
 * @param path where the wrapping lay, relative to what was dropped, with {@code /}: a label only, never opened
 * @param mediaType of the wrapping, by content
 * @param sha512 of the wrapping, 128 hexadecimal digits in lower case
 */
public record Wrapping(Relation relation, String path, String mediaType, String sha512) {

    public Wrapping {
        if (path.isBlank()) {
            throw new IllegalArgumentException("a wrapping names the path it came by");
        }
        if (!sha512.matches("[0-9a-f]{128}")) {
            throw new IllegalArgumentException("not a SHA-512 in lower-case hexadecimal: " + sha512);
        }
    }

    /** What a file is to that in which it came. */
    public enum Relation {
        /** It was packed for transport. */
        PACKED,
        /** It is a letter of a mailbox. */
        MESSAGE,
        /** It was sent with a letter. */
        ATTACHMENT
    }
}
