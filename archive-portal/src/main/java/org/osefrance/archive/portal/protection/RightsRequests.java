package org.osefrance.archive.portal.protection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.portal.table.Tables;

/** Requests of people about their own data, as they are kept. */
final class RightsRequests {

    private static final String COLUMNS =
            "number, kind, received_on, applicant, contact, words, identity, state, extended";

    private final Tables tables;

    RightsRequests(Tables tables) {
        this.tables = tables;
    }

    /** Keeps a new one. @return its number */
    long add(RightsRequest.Kind kind, LocalDate received, RightsRequest.Person person, String account) {
        return tables.inTransaction(connection -> {
            long number = Tables.find(
                            connection,
                            "insert into rights_request (kind, received_on, applicant, contact, words, identity, state)"
                                    + " values (?, ?, ?, ?, ?, ?, 'OPEN') returning number",
                            row -> row.getLong(1),
                            kind.name(),
                            received,
                            person.name(),
                            person.contact(),
                            person.words(),
                            person.identity())
                    .orElseThrow();
            Steps.add(connection, Steps.Of.REQUEST, number, new Step(now(), Step.Kind.RECORDED, account, ""));
            return number;
        });
    }

    /** All of them: what has to be answered first, then the newest. */
    List<RightsRequest> list() {
        return tables.inTransaction(connection -> list(connection, "true"));
    }

    Optional<RightsRequest> find(long number) {
        return tables.inTransaction(
                connection -> list(connection, "number = ?", number).stream().findFirst());
    }

    /** Does something about one; false when it is closed, or was made longer before. */
    boolean act(long number, Step.Kind kind, String words, String account) {
        return tables.inTransaction(connection -> {
            Tables.list(connection, "select 1 from rights_request where number = ? for update", row -> 1, number);
            Optional<RightsRequest> asked = list(connection, "number = ?", number).stream()
                    .filter(request -> mayBe(request, kind))
                    .findFirst();
            if (asked.isPresent()) {
                change(connection, number, kind);
                Steps.add(connection, Steps.Of.REQUEST, number, new Step(now(), kind, account, words));
            }
            return asked.isPresent();
        });
    }

    private static boolean mayBe(RightsRequest asked, Step.Kind kind) {
        return switch (kind) {
            case NOTE -> true;
            case EXTENDED -> asked.standing().isOpen() && !asked.standing().extended();
            case ANSWERED, REFUSED, WITHDRAWN -> asked.standing().isOpen();
            case RECORDED, MEASURE, AUTHORITY_TOLD, AUTHORITY_NOT_TOLD, PERSONS_TOLD, PERSONS_NOT_TOLD, CLOSED -> false;
        };
    }

    private void change(Connection connection, long number, Step.Kind kind) throws SQLException {
        if (kind == Step.Kind.EXTENDED) {
            Tables.change(connection, "update rights_request set extended = true where number = ?", number);
        } else if (kind != Step.Kind.NOTE) {
            Tables.change(
                    connection,
                    "update rights_request set state = ?, closed_at = ? where number = ?",
                    kind.name(),
                    tables.now(),
                    number);
        }
    }

    private static List<RightsRequest> list(Connection connection, String condition, Object... values)
            throws SQLException {
        List<RightsRequest> found = new ArrayList<>();
        for (RightsRequest bare : Tables.list(
                connection,
                "select " + COLUMNS + " from rights_request where " + condition
                        + " order by (state = 'OPEN') desc, case when state = 'OPEN' then received_on end, number desc",
                RightsRequests::bare,
                values)) {
            found.add(new RightsRequest(
                    bare.number(),
                    bare.kind(),
                    bare.received(),
                    bare.person(),
                    bare.standing(),
                    Steps.list(connection, Steps.Of.REQUEST, bare.number())));
        }
        return found;
    }

    private static RightsRequest bare(ResultSet row) throws SQLException {
        return new RightsRequest(
                row.getLong("number"),
                RightsRequest.Kind.valueOf(row.getString("kind")),
                row.getObject("received_on", LocalDate.class),
                new RightsRequest.Person(
                        row.getString("applicant"),
                        row.getString("contact"),
                        row.getString("words"),
                        row.getString("identity")),
                new RightsRequest.Standing(
                        RightsRequest.State.valueOf(row.getString("state")), row.getBoolean("extended")),
                List.of());
    }

    private Instant now() {
        return tables.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
