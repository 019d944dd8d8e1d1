package org.osefrance.archive.portal.protection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.portal.table.Tables;

/** Breaches of personal data, as they are kept (GDPR, art. 33.5: every one, told or not). */
final class Breaches {

    private static final String COLUMNS = "number, aware_at, what, whose, people, consequences, closed_at";

    private final Tables tables;

    Breaches(Tables tables) {
        this.tables = tables;
    }

    /** Keeps a new one. @return its number */
    long add(Instant awareAt, Breach.Account known, String account) {
        return tables.inTransaction(connection -> {
            long number = Tables.find(
                            connection,
                            "insert into breach (aware_at, what, whose, people, consequences) values (?, ?, ?, ?, ?)"
                                    + " returning number",
                            row -> row.getLong(1),
                            Tables.at(awareAt),
                            known.what(),
                            known.whose(),
                            known.people(),
                            known.consequences())
                    .orElseThrow();
            Steps.add(connection, Steps.Of.BREACH, number, new Step(now(), Step.Kind.RECORDED, account, ""));
            return number;
        });
    }

    /** All of them: what is open first, then the newest. */
    List<Breach> list() {
        return tables.inTransaction(connection -> list(connection, "true"));
    }

    Optional<Breach> find(long number) {
        return tables.inTransaction(
                connection -> list(connection, "number = ?", number).stream().findFirst());
    }

    /**
     * Does something about one; false when it is closed, or is to be closed while nobody has said whether the authority was
     * told.
     */
    boolean act(long number, Step.Kind kind, String words, String account) {
        return tables.inTransaction(connection -> {
            Tables.list(connection, "select 1 from breach where number = ? for update", row -> 1, number);
            Optional<Breach> breach = list(connection, "number = ?", number).stream()
                    .filter(known -> kind == Step.Kind.NOTE || known.closedAt().isEmpty())
                    .filter(known -> kind != Step.Kind.CLOSED || known.authorityIsSettled())
                    .findFirst();
            if (breach.isPresent()) {
                if (kind == Step.Kind.CLOSED) {
                    Tables.change(connection, "update breach set closed_at = ? where number = ?", tables.now(), number);
                }
                Steps.add(connection, Steps.Of.BREACH, number, new Step(now(), kind, account, words));
            }
            return breach.isPresent();
        });
    }

    private static List<Breach> list(Connection connection, String condition, Object... values) throws SQLException {
        List<Breach> found = new ArrayList<>();
        for (Breach bare : Tables.list(
                connection,
                "select " + COLUMNS + " from breach where " + condition
                        + " order by (closed_at is null) desc, number desc",
                Breaches::bare,
                values)) {
            found.add(new Breach(
                    bare.number(),
                    bare.awareAt(),
                    bare.account(),
                    bare.closedAt(),
                    Steps.list(connection, Steps.Of.BREACH, bare.number())));
        }
        return found;
    }

    private static Breach bare(ResultSet row) throws SQLException {
        return new Breach(
                row.getLong("number"),
                row.getObject("aware_at", OffsetDateTime.class).toInstant(),
                new Breach.Account(
                        row.getString("what"),
                        row.getString("whose"),
                        row.getString("people"),
                        row.getString("consequences")),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                List.of());
    }

    private Instant now() {
        return tables.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
