package org.osefrance.archive.portal.guest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Component;

/** Sessions at terminals: staff opens them, and they end at their time, by staff, or by whoever sits there. */
@Component
final class ReadingSessions {

    /** Longest a session lasts: a working day. */
    static final Duration LONGEST = Duration.ofHours(10);

    private final Tables tables;
    private final GuestAudit audit;

    ReadingSessions(Tables tables, GuestAudit audit) {
        this.tables = tables;
        this.audit = audit;
    }

    /**
     * Opens a session at a terminal; one that is open there ends.
     *
     * @param reader id; empty for a visitor
     * @return false when there is no such terminal or reader
     */
    boolean open(String terminal, Optional<String> reader, Duration lasts, Viewer.Staff by) {
        return tables.inTransaction(connection -> {
            // Two who open at once at the same terminal wait for one another here.
            boolean known = Tables.find(
                                    connection,
                                    "select 1 from reading_terminal where id = ? and key_digest is not null"
                                            + " and closed_at is null for update",
                                    row -> true,
                                    terminal)
                            .isPresent()
                    && (reader.isEmpty()
                            || Tables.find(connection, "select 1 from reader where id = ?", row -> true, reader.get())
                                    .isPresent());
            if (!known) {
                return false;
            }
            end(connection, terminal);
            Tables.change(
                    connection,
                    "insert into reading_session (id, terminal, reader, opened_by, opened_at, ends_at)"
                            + " select ?, ?, (select id from reader where id = ?), ?, ?, ?",
                    RecordId.random().value(),
                    terminal,
                    reader.orElse(""),
                    by.account(),
                    tables.now(),
                    Tables.at(tables.clock().instant().plus(lasts)));
            audit.done(
                    by,
                    Action.READING_ROOM,
                    List.of(),
                    "session at terminal " + terminal
                            + reader.map(id -> " for reader " + id).orElse(""));
            return true;
        });
    }

    /** Ends the session at a terminal. */
    boolean end(String terminal, Viewer.Staff by) {
        return tables.inTransaction(connection -> {
            boolean ended = end(connection, terminal);
            if (ended) {
                audit.done(by, Action.READING_ROOM, List.of(), "session at terminal " + terminal + " ended");
            }
            return ended;
        });
    }

    /** Whoever sits there ends it. @param from network address */
    void leave(Seat seat, String from) {
        tables.inTransaction(connection -> {
            boolean ended = end(connection, seat.terminal());
            if (ended) {
                Viewer.ReadingRoom viewer = seat.viewer(from);
                audit.guest(viewer, Action.LEAVE, viewer.occasion(), "");
            }
            return ended;
        });
    }

    private boolean end(Connection connection, String terminal) throws SQLException {
        return Tables.change(
                        connection,
                        "update reading_session set ended_at = ? where terminal = ? and ended_at is null",
                        tables.now(),
                        terminal)
                > 0;
    }

    /** The session that is open at the terminal whose key a browser holds. */
    Optional<Seat> find(String key) {
        return tables.inTransaction(connection -> {
            Optional<Row> open = Tables.find(
                    connection,
                    "select t.id, t.name, s.id as session, s.ends_at, s.reader, r.account from reading_terminal t"
                            + " join reading_session s on s.terminal = t.id and s.ended_at is null and s.ends_at > ?"
                            + " left join reader r on r.id = s.reader"
                            + " where t.key_digest = ? and t.closed_at is null",
                    row -> new Row(
                            new Seat(
                                    row.getString("id"),
                                    row.getString("name"),
                                    row.getString("session"),
                                    row.getObject("ends_at", OffsetDateTime.class)
                                            .toInstant(),
                                    Optional.empty()),
                            Optional.ofNullable(row.getString("reader")),
                            Optional.ofNullable(row.getString("account"))),
                    tables.now(),
                    ReadingTerminals.digest(key));
            return open.isEmpty() ? Optional.empty() : Optional.of(seat(connection, open.get()));
        });
    }

    private static Seat seat(Connection connection, Row row) throws SQLException {
        if (row.reader().isEmpty() || row.account().isEmpty()) {
            return row.visitor();
        }
        List<Seat.Signed> agreements = Tables.list(
                connection,
                "select records, purpose, last_day from reading_agreement where reader = ? and revoked_at is null"
                        + " order by id",
                agreement -> new Seat.Signed(
                        NamedRecords.ids(agreement.getArray("records")),
                        agreement.getString("purpose"),
                        agreement.getObject("last_day", LocalDate.class)),
                row.reader().get());
        Seat seat = row.visitor();
        return new Seat(
                seat.terminal(),
                seat.name(),
                seat.session(),
                seat.ends(),
                Optional.of(new Seat.SeatedReader(row.account().get(), agreements)));
    }

    private record Row(Seat visitor, Optional<String> reader, Optional<String> account) {}
}
