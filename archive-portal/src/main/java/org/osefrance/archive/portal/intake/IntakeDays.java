package org.osefrance.archive.portal.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Component;

/** What came on a day, by whichever way and from whom: a deposit belongs to the day on which something was last done to it. */
@Component
final class IntakeDays {

    private static final ZoneId HERE = ZoneId.of("Europe/Paris");

    private static final String OF_THE_DAY =
            "((d.touched_at >= ? and d.touched_at < ?) or (? and d.state in ('OPEN', 'TAKING')))";

    private final Archive archive;
    private final Tables tables;

    IntakeDays(Archive archive) {
        this.archive = archive;
        this.tables = archive.tables();
    }

    /**
     * Which deposits are asked for.
     *
     * @param day in the calendar of Europe/Paris; what waits belongs to today
     * @param depositor who handed them in; empty for everybody
     * @param deposit one of them; empty for all
     */
    record Span(LocalDate day, Optional<String> depositor, Optional<RecordId> deposit) {}

    /**
     * One file that was handed in.
     *
     * @param fate word of the table
     * @param file as it is kept
     * @param held whether it waits in quarantine, or did
     */
    record Handed(RecordId deposit, int number, String fate, Optional<RecordId> file, boolean held) {}

    /** Today in the calendar of the house. */
    LocalDate today() {
        return archive.today();
    }

    /** Deposits, the newest first. */
    List<RecordId> listDeposits(Span span) {
        return list(
                "select d.id from deposit d where ",
                span,
                " order by d.opened_at desc, d.id",
                row -> id(row, "id").orElseThrow());
    }

    /** Every file of them, in the same order. */
    List<Handed> listFiles(Span span) {
        return list(
                "select f.deposit, f.number, f.fate, f.file, f.held from deposit_file f"
                        + " join deposit d on d.id = f.deposit where ",
                span,
                " order by d.opened_at desc, d.id, f.number",
                row -> new Handed(
                        id(row, "deposit").orElseThrow(),
                        row.getInt("number"),
                        row.getString("fate"),
                        id(row, "file"),
                        row.getString("held") != null));
    }

    /** Who handed something in on a day. */
    List<String> listDepositors(LocalDate day) {
        return list(
                "select distinct d.depositor from deposit d where ",
                new Span(day, Optional.empty(), Optional.empty()),
                " order by d.depositor",
                row -> row.getString(1));
    }

    private <T> List<T> list(String select, Span span, String order, Tables.Row<T> row) {
        List<Object> values = new ArrayList<>(List.of(
                Tables.at(start(span.day())),
                Tables.at(start(span.day().plusDays(1))),
                span.day().equals(today())));
        StringBuilder sql = new StringBuilder(select).append(OF_THE_DAY);
        span.depositor().ifPresent(depositor -> {
            sql.append(" and d.depositor = ?");
            values.add(depositor);
        });
        span.deposit().ifPresent(deposit -> {
            sql.append(" and d.id = ?");
            values.add(deposit.value());
        });
        return tables.inTransaction(
                connection -> Tables.list(connection, sql.append(order).toString(), row, values.toArray()));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(HERE).toInstant();
    }

    private static Optional<RecordId> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(RecordId::new);
    }
}
