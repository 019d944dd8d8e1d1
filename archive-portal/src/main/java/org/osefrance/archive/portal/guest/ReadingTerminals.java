package org.osefrance.archive.portal.guest;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.portal.guard.Secrets;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Component;

/**
 * Terminals of the reading room. A browser becomes one by a code that is typed there, once, and keeps a key from then on; the
 * archive keeps digests of both.
 */
@Component
final class ReadingTerminals {

    /** How long there is to walk over and type the code. */
    static final Duration CODE_HOLDS = Duration.ofMinutes(30);

    private static final int KEY_BYTES = 32;

    private final Tables tables;
    private final GuestAudit audit;

    ReadingTerminals(Tables tables, GuestAudit audit) {
        this.tables = tables;
        this.audit = audit;
    }

    /**
     * A terminal with what goes on there.
     *
     * @param registered whether a browser holds its key
     * @param ends when the session that is open there ends
     * @param reader account of whoever reads there; empty for a visitor, or nobody
     */
    record Terminal(String id, String name, boolean registered, Optional<Instant> ends, String reader) {}

    /** Makes a terminal, or a new code for one; the key it had is void once the code is used. @return the code */
    String makeCode(String id, Viewer.Staff by) {
        String code = PrintedCode.random();
        tables.inTransaction(connection -> {
            int found = Tables.change(
                    connection,
                    "update reading_terminal set code_digest = ?, code_expires_at = ? where id = ? and closed_at is null",
                    digest(PrintedCode.parse(code).orElseThrow()),
                    Tables.at(tables.clock().instant().plus(CODE_HOLDS)),
                    id);
            if (found == 1) {
                audit.done(by, Action.READING_ROOM, List.of(), "code for terminal " + id);
            }
            return found;
        });
        return code;
    }

    /** Makes a terminal; empty when one has this name already. @return its id */
    Optional<String> make(String name, Viewer.Staff by) {
        String id = RecordId.random().value();
        return tables.inTransaction(connection -> {
            int made = Tables.change(
                    connection,
                    "insert into reading_terminal (id, name, made_by, made_at) values (?, ?, ?, ?)"
                            + " on conflict (name) do nothing",
                    id,
                    name,
                    by.account(),
                    tables.now());
            if (made == 1) {
                audit.done(by, Action.READING_ROOM, List.of(), "terminal " + id + " made");
            }
            return made == 1 ? Optional.of(id) : Optional.empty();
        });
    }

    /** Makes the browser that sends a code its terminal. @return the key it keeps; empty when the code opens nothing */
    Optional<String> register(String code, String from) {
        String key = Secrets.token(KEY_BYTES);
        return tables.inTransaction(connection -> {
            Optional<String> terminal = Tables.find(
                    connection,
                    "update reading_terminal set key_digest = ?, registered_at = ?, code_digest = null,"
                            + " code_expires_at = null where code_digest = ? and code_expires_at > ?"
                            + " and closed_at is null returning id",
                    row -> row.getString(1),
                    digest(key),
                    tables.now(),
                    digest(code),
                    tables.now());
            terminal.ifPresent(id -> audit.registered(id, from));
            return terminal.map(id -> key);
        });
    }

    /** Closes a terminal for good, with the session that is open there. */
    boolean close(String id, Viewer.Staff by) {
        return tables.inTransaction(connection -> {
            boolean closed = Tables.change(
                            connection,
                            "update reading_terminal set closed_by = ?, closed_at = ?, key_digest = null,"
                                    + " code_digest = null where id = ? and closed_at is null",
                            by.account(),
                            tables.now(),
                            id)
                    == 1;
            if (closed) {
                Tables.change(
                        connection,
                        "update reading_session set ended_at = ? where terminal = ? and ended_at is null",
                        tables.now(),
                        id);
                audit.done(by, Action.READING_ROOM, List.of(), "terminal " + id + " closed");
            }
            return closed;
        });
    }

    /** Every terminal that was not closed, by name. */
    List<Terminal> list() {
        return tables.inTransaction(connection -> Tables.list(
                connection,
                "select t.id, t.name, t.key_digest is not null as registered, s.ends_at, r.account"
                        + " from reading_terminal t"
                        + " left join reading_session s on s.terminal = t.id and s.ended_at is null and s.ends_at > ?"
                        + " left join reader r on r.id = s.reader"
                        + " where t.closed_at is null order by t.name",
                row -> new Terminal(
                        row.getString("id"),
                        row.getString("name"),
                        row.getBoolean("registered"),
                        Optional.ofNullable(row.getObject("ends_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        orEmpty(row.getString("account"))),
                tables.now()));
    }

    /** One terminal that was not closed. */
    Optional<Terminal> find(String id) {
        return list().stream().filter(terminal -> terminal.id().equals(id)).findFirst();
    }

    /** What is kept of the key in a browser. */
    static String digest(String key) {
        return Secrets.digest("terminal " + key);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
