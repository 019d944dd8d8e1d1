package org.osefrance.archive.ingest.deposit;

/** Bytes of an upload that are not taken; what came before them is as it was. */
public final class UploadException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** @param reason why */
    public UploadException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why bytes are not taken. */
    public enum Reason {
        /** There is no such upload, or it was given up, or is over. */
        UNKNOWN,
        /** They do not begin where the archive's bytes end. */
        ELSEWHERE,
        /** They are more than was announced. */
        BEYOND,
        /** Their digest is not what the sender said. */
        ALTERED,
        /** The file is longer than any that is accepted. */
        TOO_LARGE,
        /** More waits than may wait, or the disk has no room. */
        NO_ROOM,
        /** The deposit has as many files as one may have. */
        TOO_MANY
    }
}
