package org.osefrance.archive.portal.fixity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.ingest.fixity.Checked;
import org.osefrance.archive.ingest.fixity.FixityBook;
import org.osefrance.archive.ingest.fixity.Side;
import org.osefrance.archive.ingest.storage.Finding;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What is remembered of passes over the store. */
public final class FixityTables implements FixityBook {

    private static final String RUNNING = "(select number from fixity_pass where ended_at is null)";

    private final Tables tables;

    /** @param tables of the portal */
    public FixityTables(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void begin(Instant at, Collection<RecordId> objects, List<Finding> strangers) {
        String[] ids = objects.stream().map(RecordId::value).toArray(String[]::new);
        tables.inTransaction(connection -> {
            Tables.change(connection, "update fixity_pass set ended_at = ? where ended_at is null", Tables.at(at));
            Tables.change(
                    connection,
                    "insert into fixity_pass (number, began_at, objects, bytes, wrong)"
                            + " select coalesce(max(number), 0) + 1, ?, ?, 0, 0 from fixity_pass",
                    Tables.at(at),
                    objects.size());
            Tables.change(connection, "update fixity_object set due = false where due");
            Tables.change(
                    connection,
                    "insert into fixity_object (object, pass, due) select id, " + RUNNING
                            + ", true from unnest(?) id"
                            + " on conflict (object) do update set pass = excluded.pass, due = true",
                    (Object) ids);
            // What lies there without belonging is looked at anew each time: it may have been taken away.
            Tables.change(
                    connection,
                    "update fixity_finding set mended_at = ? where object is null and mended_at is null",
                    Tables.at(at));
            for (Finding stranger : strangers) {
                add(connection, at, Side.FIRST, Optional.empty(), stranger);
            }
            endIfDone(connection, at);
            return ids.length;
        });
    }

    @Override
    public List<RecordId> listDue(int most) {
        return tables.inTransaction(connection -> Tables.list(
                connection,
                "select object from fixity_object where due order by object limit ?",
                row -> new RecordId(row.getString(1)),
                most));
    }

    @Override
    public void note(Checked checked) {
        tables.inTransaction(connection -> {
            Tables.change(
                    connection,
                    "update fixity_object set due = false, checked_at = ? where object = ?",
                    Tables.at(checked.at()),
                    checked.object().value());
            Tables.change(
                    connection,
                    "update fixity_pass set bytes = bytes + ?, wrong = wrong + ? where ended_at is null",
                    checked.bytes(),
                    checked.matches() ? 0 : 1);
            for (Map.Entry<Side, List<Finding>> side : checked.findings().entrySet()) {
                // A look takes the place of the one before: what is wrong still, is found again.
                close(connection, checked.object(), side.getKey(), checked.at());
                for (Finding finding : side.getValue()) {
                    add(connection, checked.at(), side.getKey(), Optional.of(checked.object()), finding);
                }
            }
            return endIfDone(connection, checked.at());
        });
    }

    @Override
    public void forget(RecordId object) {
        tables.inTransaction(connection -> {
            Tables.change(connection, "delete from fixity_object where object = ?", object.value());
            Tables.change(
                    connection,
                    "update fixity_finding set mended_at = ? where object = ? and mended_at is null",
                    tables.now(),
                    object.value());
            return endIfDone(connection, tables.clock().instant());
        });
    }

    @Override
    public void mended(RecordId object, Side side, Instant at) {
        tables.inTransaction(connection -> close(connection, object, side, at));
    }

    @Override
    public Optional<Pass> findLastPass() {
        return tables.inTransaction(connection -> Tables.find(
                connection,
                "select number, began_at, ended_at, objects, bytes, wrong,"
                        + " (select count(*) from fixity_object where due) as left_over"
                        + " from fixity_pass order by number desc limit 1",
                FixityTables::pass));
    }

    @Override
    public List<Damage> listDamages(int most) {
        return tables.inTransaction(connection -> Tables.list(
                connection,
                "select at, side, object, kind, code, path, message from fixity_finding"
                        + " where mended_at is null order by id desc limit ?",
                FixityTables::damage,
                most));
    }

    @Override
    public List<Mended> listMended(Side side, int most) {
        // A look closes what the one before found, and opens it again where it is wrong still.
        return tables.inTransaction(connection -> Tables.list(
                connection,
                "select at, mended_at, kind, code, path, message from fixity_finding found"
                        + " where side = ? and mended_at is not null and not exists (select from fixity_finding later"
                        + " where later.object = found.object and later.side = found.side and later.at = found.mended_at)"
                        + " order by mended_at desc, id desc limit ?",
                row -> new Mended(instant(row, "at"), instant(row, "mended_at"), finding(row)),
                side.name(),
                most));
    }

    private static int close(Connection connection, RecordId object, Side side, Instant at) throws SQLException {
        return Tables.change(
                connection,
                "update fixity_finding set mended_at = ? where object = ? and side = ? and mended_at is null",
                Tables.at(at),
                object.value(),
                side.name());
    }

    private static void add(Connection connection, Instant at, Side side, Optional<RecordId> object, Finding finding)
            throws SQLException {
        Tables.change(
                connection,
                "insert into fixity_finding (pass, at, side, object, kind, code, path, message)"
                        + " select coalesce(max(number), 0), ?, ?, ?, ?, ?, ?, ? from fixity_pass",
                Tables.at(at),
                side.name(),
                object.map(RecordId::value),
                finding.kind().name(),
                finding.code(),
                finding.path(),
                finding.message());
    }

    private static int endIfDone(Connection connection, Instant at) throws SQLException {
        return Tables.change(
                connection,
                "update fixity_pass set ended_at = ? where ended_at is null"
                        + " and not exists (select from fixity_object where due)",
                Tables.at(at));
    }

    private static Pass pass(ResultSet row) throws SQLException {
        Optional<Instant> ended = Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return new Pass(
                row.getInt("number"),
                instant(row, "began_at"),
                ended,
                row.getLong("objects"),
                ended.isPresent() ? 0 : row.getLong("left_over"),
                row.getLong("bytes"),
                row.getLong("wrong"));
    }

    private static Damage damage(ResultSet row) throws SQLException {
        return new Damage(
                instant(row, "at"),
                Side.valueOf(row.getString("side")),
                Optional.ofNullable(row.getString("object")).map(RecordId::new),
                finding(row));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                Finding.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("path"),
                row.getString("message"));
    }
}
