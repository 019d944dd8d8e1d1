package org.osefrance.archive.portal.describe;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.portal.describe.BatchStep.Outcome;
import org.osefrance.archive.portal.describe.Run.Missed;
import org.osefrance.archive.portal.describe.Run.Obstacle;
import org.osefrance.archive.portal.describe.Run.Waiting;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Component;

/** Runs as rows: what was confirmed is on disk before any of it is written, and what is counted as written was. */
@Component
final class Runs {

    /** What was not described is told by name for so long. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private static final int LATELY = 8;

    private static final String SELECT = "select r.*, (select count(*) from description_run_unit u where u.run = r.id"
            + " and u.obstacle is not null) as missed from description_run r where ";

    private final Tables tables;

    Runs(Archive archive) {
        this.tables = archive.tables();
    }

    /** Keeps a run, with what is to be described in the order of the map; forgets those of long ago. */
    Run begin(String author, LocalDate day, BatchForm form, Map<RecordId, Integer> versions) {
        RecordId id = RecordId.random();
        List<Object[]> rows = new ArrayList<>();
        versions.forEach(
                (unit, version) -> rows.add(new Object[] {id.value(), rows.size() + 1, unit.value(), version}));
        tables.inTransaction(connection -> {
            Tables.change(
                    connection,
                    "delete from description_run where ended_at < ?",
                    Tables.at(tables.clock().instant().minus(REMEMBERED)));
            Tables.change(
                    connection,
                    "insert into description_run (id, author, confirmed_at, day, dated, category, maker, why, location,"
                            + " languages, scope, persons, reason, total)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id.value(),
                    author,
                    tables.now(),
                    day,
                    form.dated(),
                    form.category(),
                    form.maker(),
                    form.why(),
                    form.location(),
                    form.languages(),
                    form.scope(),
                    form.persons(),
                    form.reason(),
                    rows.size());
            Tables.changeAll(
                    connection,
                    "insert into description_run_unit (run, place, unit, version) values (?, ?, ?, ?)",
                    rows);
            return rows.size();
        });
        return find(id).orElseThrow();
    }

    Optional<Run> find(RecordId id) {
        return tables.inTransaction(connection -> Tables.find(connection, SELECT + "r.id = ?", Runs::run, id.value()));
    }

    /** Those that are not over, the oldest first. */
    List<Run> listUnfinished() {
        return tables.inTransaction(connection ->
                Tables.list(connection, SELECT + "r.ended_at is null order by r.confirmed_at, r.id", Runs::run));
    }

    /** The last few that somebody confirmed, the newest first. */
    List<Run> listLately(String author) {
        return tables.inTransaction(connection -> Tables.list(
                connection,
                SELECT + "r.author = ? order by r.confirmed_at desc, r.id limit " + LATELY,
                Runs::run,
                author));
    }

    /** What comes next, in its order. */
    List<Waiting> listNext(RecordId run, int most) {
        return tables.inTransaction(connection -> Tables.list(
                connection,
                "select place, unit, version from description_run_unit where run = ? and obstacle is null"
                        + " order by place limit ?",
                row -> new Waiting(row.getInt(1), new RecordId(row.getString(2)), row.getInt(3)),
                run.value(),
                most));
    }

    /** What was not described, in its order. */
    List<Missed> listMissed(RecordId run, int skipped, int most) {
        return tables.inTransaction(connection -> Tables.list(
                connection,
                "select unit, obstacle from description_run_unit where run = ? and obstacle is not null"
                        + " order by place offset ? limit ?",
                row -> new Missed(new RecordId(row.getString(1)), Obstacle.valueOf(row.getString(2))),
                run.value(),
                skipped,
                most));
    }

    /** Counts what a step did; with the last one the run is over. */
    void settle(RecordId run, Outcome outcome) {
        tables.inTransaction(connection -> {
            List<Object[]> settled = outcome.settled().stream()
                    .map(place -> new Object[] {run.value(), place})
                    .toList();
            List<Object[]> missed = outcome.missed().entrySet().stream()
                    .map(unit -> new Object[] {unit.getValue().name(), run.value(), unit.getKey()})
                    .toList();
            Tables.changeAll(connection, "delete from description_run_unit where run = ? and place = ?", settled);
            Tables.changeAll(
                    connection, "update description_run_unit set obstacle = ? where run = ? and place = ?", missed);
            Tables.change(
                    connection,
                    "update description_run set done = done + ?, untouched = untouched + ? where id = ?",
                    outcome.done(),
                    outcome.untouched(),
                    run.value());
            return end(connection, run);
        });
    }

    /** Nothing more of it is written; what waited is named with the reason. */
    void stop(RecordId run, Obstacle reason) {
        tables.inTransaction(connection -> {
            Tables.change(
                    connection,
                    "update description_run_unit set obstacle = ? where run = ? and obstacle is null",
                    reason.name(),
                    run.value());
            return end(connection, run);
        });
    }

    private int end(Connection connection, RecordId run) throws SQLException {
        return Tables.change(
                connection,
                "update description_run set ended_at = ? where id = ? and ended_at is null and not exists"
                        + " (select 1 from description_run_unit where run = ? and obstacle is null)",
                tables.now(),
                run.value(),
                run.value());
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                new RecordId(row.getString("id")),
                row.getString("author"),
                row.getObject("day", LocalDate.class),
                new BatchForm(
                        row.getString("dated"),
                        row.getString("category"),
                        row.getString("maker"),
                        row.getString("why"),
                        row.getString("location"),
                        row.getString("languages"),
                        row.getString("scope"),
                        row.getString("persons"),
                        row.getString("reason")),
                new Run.Count(row.getInt("total"), row.getInt("done"), row.getInt("untouched"), row.getInt("missed")),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
