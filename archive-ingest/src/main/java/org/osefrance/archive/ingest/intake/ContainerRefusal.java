package org.osefrance.archive.ingest.intake;

import java.util.List;
import java.util.Locale;
import org.osefrance.archive.ingest.unpack.ContainerFormat;
import org.osefrance.archive.ingest.unpack.Unpacked.Failure.Measure;

/** Why a file that holds others is not accepted, and with it what is in it. */
public sealed interface ContainerRefusal extends Refusal {

    /**
     * It is of a format that is not opened.
     *
     * @param format such as {@code rar}
     */
    record ArchiveFile(String format) implements ContainerRefusal {
        @Override
        public Code code() {
            return Code.ARCHIVE_FILE;
        }

        @Override
        public List<String> details() {
            return List.of(format);
        }

        @Override
        public String sentence() {
            return "archives of this kind (" + format + ") are not opened; unpack it and hand in the files";
        }
    }

    /** Nothing is in it. */
    record EmptyContainer(ContainerFormat format) implements ContainerRefusal {
        @Override
        public Code code() {
            return Code.EMPTY_CONTAINER;
        }

        @Override
        public List<String> details() {
            return List.of(format.mediaType());
        }

        @Override
        public String sentence() {
            return "there is no file in it";
        }
    }

    /**
     * It could not be opened to its end.
     *
     * @param what in English, as the program that opens it says
     */
    record DamagedContainer(ContainerFormat format, String what) implements ContainerRefusal {
        @Override
        public Code code() {
            return Code.DAMAGED_CONTAINER;
        }

        @Override
        public List<String> details() {
            return List.of(format.mediaType(), what);
        }

        @Override
        public String sentence() {
            return "what is in it cannot be taken out whole: " + what;
        }
    }

    /** It opens only with a password. */
    record EncryptedContainer(ContainerFormat format) implements ContainerRefusal {
        @Override
        public Code code() {
            return Code.ENCRYPTED_CONTAINER;
        }

        @Override
        public List<String> details() {
            return List.of(format.mediaType());
        }

        @Override
        public String sentence() {
            return "what is in it is encrypted; unpack it with its password and hand in the files";
        }
    }

    /**
     * More would come out of it than may.
     *
     * @param measure of what
     * @param limit the most
     */
    record Bomb(Measure measure, long limit) implements ContainerRefusal {
        @Override
        public Code code() {
            return Code.BOMB;
        }

        @Override
        public List<String> details() {
            return List.of(measure.name(), Long.toString(limit));
        }

        @Override
        public String sentence() {
            return switch (measure) {
                case FILES -> String.format(Locale.ROOT, "it holds more than %,d files", limit);
                case BYTES -> String.format(Locale.ROOT, "more than %,d bytes would come out of it", limit);
                case RATIO ->
                    String.format(Locale.ROOT, "more than %,d bytes would come out of it for each of its own", limit);
                case SAID_BYTES ->
                    String.format(Locale.ROOT, "it says of a file that it has %,d bytes, and more come out", limit);
                case MEMORY -> String.format(Locale.ROOT, "opening it needs more than %,d bytes of memory", limit);
                case SECONDS -> String.format(Locale.ROOT, "opening it takes more than %,d seconds", limit);
            };
        }
    }

    /**
     * It lies in too many others.
     *
     * @param limit the most
     */
    record TooDeep(int limit) implements ContainerRefusal {
        @Override
        public Code code() {
            return Code.TOO_DEEP;
        }

        @Override
        public List<String> details() {
            return List.of(Integer.toString(limit));
        }

        @Override
        public String sentence() {
            return "it lies in " + limit + " others, one in the other; unpack the outer ones and hand it in";
        }
    }

    /** It holds itself, and so never ends. */
    record HoldsItself(ContainerFormat format) implements ContainerRefusal {
        @Override
        public Code code() {
            return Code.HOLDS_ITSELF;
        }

        @Override
        public List<String> details() {
            return List.of(format.mediaType());
        }

        @Override
        public String sentence() {
            return "it holds itself and never ends";
        }
    }
}
