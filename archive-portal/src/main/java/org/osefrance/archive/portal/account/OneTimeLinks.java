package org.osefrance.archive.portal.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.osefrance.archive.portal.guard.Secrets;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Links that give an account its password, each once and for a day. Only a digest of each is kept. */
final class OneTimeLinks {

    /** How long a link holds. */
    static final Duration HOLDS = Duration.ofHours(24);

    private static final String OPEN = " from setup_token t join account a on a.id = t.account"
            + " where t.hash = ? and t.used_at is null and t.expires_at > ? and a.disabled_at is null";
    private static final int TOKEN_BYTES = 24;

    private final Tables database;

    OneTimeLinks(Tables database) {
        this.database = database;
    }

    /** What a link is for. */
    enum Kind {
        FIRST,
        INVITED,
        RESET
    }

    /**
     * A link that is open.
     *
     * @param name of the account; that of the first account is chosen by whoever comes
     */
    record Open(RecordId account, Kind kind, String name) {}

    /** Makes a link for an account; those it had before end. */
    String make(Connection connection, RecordId account, Kind kind) throws SQLException {
        String token = Secrets.token(TOKEN_BYTES);
        Tables.change(connection, "delete from setup_token where account = ?", account.value());
        Tables.change(
                connection,
                "insert into setup_token (hash, account, kind, expires_at) values (?, ?, ?, ?)",
                Secrets.digest(token),
                account.value(),
                kind.name(),
                Tables.at(database.clock().instant().plus(HOLDS)));
        return token;
    }

    /** The link of a token that was not used and has not ended. */
    Optional<Open> find(Connection connection, String token) throws SQLException {
        return Tables.find(
                connection,
                "select a.id, t.kind, a.name" + OPEN,
                row -> new Open(new RecordId(row.getString(1)), Kind.valueOf(row.getString(2)), row.getString(3)),
                Secrets.digest(token),
                database.now());
    }

    /** Uses a link up; of two who do so at once one gets it. */
    boolean use(Connection connection, String token) throws SQLException {
        return Tables.change(
                        connection,
                        "update setup_token set used_at = ? where hash = ? and used_at is null and expires_at > ?",
                        database.now(),
                        Secrets.digest(token),
                        database.now())
                == 1;
    }
}
