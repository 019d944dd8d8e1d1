package org.osefrance.archive.schemas.format.json;

/** One place of a document that does not fit the record model; {@link RecordJson} adds which record it was. */
final class MisfitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MisfitException(String path, String what) {
        super("at '" + path + "': " + what);
    }

    MisfitException(String path, String what, Throwable cause) {
        super("at '" + path + "': " + what, cause);
    }
}
