package org.osefrance.archive.schemas.media;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place on a page where something is written that no machine can read. It has no words: what a machine would make of it
 * is neither shown nor found.
 *
 * @param box in pixels of the full image
 * @param kind what stands there
 */
public record UnreadRegion(PixelBox box, Kind kind) {

    /** What cannot be read. */
    public enum Kind {
        /** Written by hand. */
        HANDWRITING,
        /** Printed or typed, and too faint, damaged or small; or nobody can tell. */
        UNREADABLE;

        /** The name in documents. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that name. */
        public static Optional<Kind> find(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }
}
