package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a disk without room from other failures: it is nobody's fault but the operator's, and passes when room is made. */
public final class FullDisk {

    /** {@code disk_full}, PostgreSQL's table of error codes. */
    private static final String SQL_STATE = "53100";

    private FullDisk() {}

    /** Whether a disk (or the share of it that we may use) was full somewhere beneath this failure. */
    public static boolean isBehind(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        for (@Nullable Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (isFull(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The words are those of {@code strerror} for ENOSPC and EDQUOT, which Java passes on without a type of their own. */
    private static boolean isFull(Throwable cause) {
        return switch (cause) {
            case FullDiskException known -> true;
            case SQLException sql -> SQL_STATE.equals(sql.getSQLState());
            case IOException io ->
                io.getMessage() instanceof String message
                        && (message.contains("No space left on device") || message.contains("Disk quota exceeded"));
            default -> false;
        };
    }
}
