package org.osefrance.archive.ingest.intake;

import java.util.List;
import java.util.Locale;

/**
 * Why a file is not accepted. The {@link #code} and {@link #details} are for pages that say it in the reader's language,
 * {@link #sentence} says it in English.
 */
public sealed interface Refusal
        permits ContainerRefusal,
                ForeignFile,
                Refusal.Empty,
                Refusal.Truncated,
                Refusal.Damaged,
                Refusal.Encrypted,
                Refusal.WrongTypeForName,
                Refusal.UnknownType,
                Refusal.TooLarge,
                Refusal.SelfReferringTiff,
                Refusal.PixelFlood,
                Refusal.LoneReading,
                Refusal.Unreadable {

    /** A word for each reason, stable: message keys are made of it. */
    enum Code {
        EMPTY,
        TRUNCATED,
        DAMAGED,
        ENCRYPTED,
        WRONG_TYPE_FOR_NAME,
        UNKNOWN_TYPE,
        FOREIGN_FILE,
        DISGUISED_FILE,
        TOO_LARGE,
        SELF_REFERRING_TIFF,
        PIXEL_FLOOD,
        ARCHIVE_FILE,
        EMPTY_CONTAINER,
        DAMAGED_CONTAINER,
        ENCRYPTED_CONTAINER,
        BOMB,
        TOO_DEEP,
        HOLDS_ITSELF,
        LONE_READING,
        UNREADABLE;

        /**
         * Whether a file is refused for what it holds, so that somebody may want to look at it, and not for what looking would
         * cost.
         */
        public boolean isForReview() {
            return switch (this) {
                case TRUNCATED,
                        DAMAGED,
                        ENCRYPTED,
                        WRONG_TYPE_FOR_NAME,
                        UNKNOWN_TYPE,
                        FOREIGN_FILE,
                        DISGUISED_FILE,
                        ARCHIVE_FILE,
                        DAMAGED_CONTAINER,
                        ENCRYPTED_CONTAINER -> true;
                case EMPTY,
                        TOO_LARGE,
                        SELF_REFERRING_TIFF,
                        PIXEL_FLOOD,
                        EMPTY_CONTAINER,
                        BOMB,
                        TOO_DEEP,
                        HOLDS_ITSELF,
                        LONE_READING,
                        UNREADABLE -> false;
            };
        }
    }

    /** The reason. */
    Code code();

    /** What the sentence in any language needs, in the order of the record's components. */
    List<String> details();

    /** The reason in English. */
    String sentence();

    /** No bytes. */
    record Empty() implements Refusal {
        @Override
        public Code code() {
            return Code.EMPTY;
        }

        @Override
        public List<String> details() {
            return List.of();
        }

        @Override
        public String sentence() {
            return "the file is empty";
        }
    }

    /**
     * The end is missing.
     *
     * @param missing what should be there, in English, such as {@code end-of-image marker}
     */
    record Truncated(FileKind kind, String missing) implements Refusal {
        @Override
        public Code code() {
            return Code.TRUNCATED;
        }

        @Override
        public List<String> details() {
            return List.of(kind.name(), missing);
        }

        @Override
        public String sentence() {
            return "the file is cut off: its " + missing + " is missing; copy it again from where it came from";
        }
    }

    /**
     * It contradicts itself.
     *
     * @param what in English
     */
    record Damaged(FileKind kind, String what) implements Refusal {
        @Override
        public Code code() {
            return Code.DAMAGED;
        }

        @Override
        public List<String> details() {
            return List.of(kind.name(), what);
        }

        @Override
        public String sentence() {
            return "the file is damaged: " + what;
        }
    }

    /** It opens only with a password. */
    record Encrypted(FileKind kind) implements Refusal {
        @Override
        public Code code() {
            return Code.ENCRYPTED;
        }

        @Override
        public List<String> details() {
            return List.of(kind.name());
        }

        @Override
        public String sentence() {
            return "the file is encrypted: what nobody can open in fifty years is not kept; hand in an open copy";
        }
    }

    /**
     * The name says another type than the content.
     *
     * @param extension what the name says, without the dot
     * @param mediaType of the content
     */
    record WrongTypeForName(String extension, String mediaType) implements Refusal {

        /** A file of a kind that is accepted under another name. */
        public WrongTypeForName(String extension, FileKind kind) {
            this(extension, kind.mediaType());
        }

        @Override
        public Code code() {
            return Code.WRONG_TYPE_FOR_NAME;
        }

        @Override
        public List<String> details() {
            return List.of(extension, mediaType);
        }

        @Override
        public String sentence() {
            return "the name says ." + extension + " but the content is " + mediaType
                    + "; look what it is and rename it";
        }
    }

    /** No kind that is accepted. */
    record UnknownType() implements Refusal {
        @Override
        public Code code() {
            return Code.UNKNOWN_TYPE;
        }

        @Override
        public List<String> details() {
            return List.of();
        }

        @Override
        public String sentence() {
            return "this type of file is not accepted";
        }
    }

    /**
     * Longer than the limit.
     *
     * @param limitBytes the limit; how long the file is was not waited for
     */
    record TooLarge(long limitBytes) implements Refusal {
        @Override
        public Code code() {
            return Code.TOO_LARGE;
        }

        @Override
        public List<String> details() {
            return List.of(Long.toString(limitBytes));
        }

        @Override
        public String sentence() {
            return String.format(Locale.ROOT, "the file is larger than %,d bytes", limitBytes);
        }
    }

    /**
     * A TIFF whose directories lead back to themselves, so that it never ends.
     *
     * @param offset of the directory that is met twice, in bytes
     */
    record SelfReferringTiff(long offset) implements Refusal {
        @Override
        public Code code() {
            return Code.SELF_REFERRING_TIFF;
        }

        @Override
        public List<String> details() {
            return List.of(Long.toString(offset));
        }

        @Override
        public String sentence() {
            return "the TIFF leads back to its directory at byte " + offset + " and never ends";
        }
    }

    /** An image that says it is larger than any scan. */
    record PixelFlood(long width, long height, long limitPixels) implements Refusal {
        @Override
        public Code code() {
            return Code.PIXEL_FLOOD;
        }

        @Override
        public List<String> details() {
            return List.of(Long.toString(width), Long.toString(height), Long.toString(limitPixels));
        }

        @Override
        public String sentence() {
            return String.format(
                    Locale.ROOT, "the image says it has %d x %d pixels; the most is %,d", width, height, limitPixels);
        }
    }

    /** An ALTO, PAGE or hOCR file without a scan of its name beside it. */
    record LoneReading(FileKind kind) implements Refusal {
        @Override
        public Code code() {
            return Code.LONE_READING;
        }

        @Override
        public List<String> details() {
            return List.of(kind.name());
        }

        @Override
        public String sentence() {
            return "a reading (" + kind + ") is kept beside its scan, and no scan of this name came with it";
        }
    }

    /** The source broke off while it was read. */
    record Unreadable() implements Refusal {
        @Override
        public Code code() {
            return Code.UNREADABLE;
        }

        @Override
        public List<String> details() {
            return List.of();
        }

        @Override
        public String sentence() {
            return "the file could not be read to its end";
        }
    }
}
