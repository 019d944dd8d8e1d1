package org.osefrance.archive.ingest.child;

/** What a library complained of, as a child says it: what was behind all of it, on one line. */
public final class Complaint {

    private Complaint() {}

    /** The message of the first cause, or its kind where it has none. */
    public static String of(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.replaceAll("\\s+", " ");
    }
}
