package org.osefrance.archive.index.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a connection that broke from other failures. A server that is restarted breaks every connection at once; what was not
 * committed was undone by it, so whoever had not asked for the commit yet may begin again.
 */
public final class BrokenConnection {

    /** Connections that may have been used too shortly before for the pool to look at them again before it lends them. */
    private static final int TRIES = 5;

    private BrokenConnection() {}

    /**
     * Whether to begin again.
     *
     * @param tries how often it was tried already
     * @param commitAsked whether the commit was asked for: then nobody knows whether it was done
     */
    public static boolean allowsAgain(Throwable failure, int tries, boolean commitAsked) {
        return tries < TRIES && !commitAsked && isBehind(failure);
    }

    private static boolean isBehind(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        boolean broken = false;
        for (@Nullable Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                // The pool has waited for a connection as long as it does; so has the caller.
                return false;
            }
            broken |= cause instanceof SQLException sql && isState(sql.getSQLState());
        }
        return broken;
    }

    /** Class 08 and 57P01 to 57P03, PostgreSQL's table of error codes: connection exception, shutdown, crash, starting up. */
    private static boolean isState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }
}
