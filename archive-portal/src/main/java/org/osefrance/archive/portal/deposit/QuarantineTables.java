package org.osefrance.archive.portal.deposit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.ingest.quarantine.HeldFile;
import org.osefrance.archive.ingest.quarantine.HeldFile.Decision;
import org.osefrance.archive.ingest.quarantine.HeldFile.Found;
import org.osefrance.archive.ingest.quarantine.HeldFile.Origin;
import org.osefrance.archive.ingest.quarantine.HeldFile.Standing;
import org.osefrance.archive.ingest.quarantine.QuarantineBook;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Wrapping;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/** Files in quarantine as rows. */
public final class QuarantineTables implements QuarantineBook {

    private static final String ALL = "select * from quarantined_file ";

    /** Fields of what a file came in, in one text; the path is last, as it may hold anything. */
    private static final int FIELDS = 4;

    private final Tables tables;

    public QuarantineTables(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void add(HeldFile file) {
        Found found = file.found();
        tables.inTransaction(connection -> Tables.change(
                connection,
                "insert into quarantined_file (id, label, size_bytes, sha512, came_in, reason, details, depositor,"
                        + " received_into, held_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')",
                file.id().value(),
                found.label(),
                found.sizeBytes(),
                found.sha512(),
                found.within().stream().map(QuarantineTables::text).toArray(String[]::new),
                found.code(),
                found.details().toArray(String[]::new),
                file.origin().depositor(),
                file.origin().into(),
                Tables.at(file.origin().at())));
    }

    @Override
    public Optional<HeldFile> find(RecordId id) {
        return tables.inTransaction(
                connection -> Tables.find(connection, ALL + "where id = ?", QuarantineTables::row, id.value()));
    }

    @Override
    public List<HeldFile> listWaiting() {
        return tables.inTransaction(connection ->
                Tables.list(connection, ALL + "where state = 'WAITING' order by held_at, id", QuarantineTables::row));
    }

    @Override
    public List<HeldFile> listDecided(int most) {
        return tables.inTransaction(connection -> Tables.list(
                connection,
                ALL + "where state <> 'WAITING' order by decided_at desc, id limit ?",
                QuarantineTables::row,
                most));
    }

    @Override
    public List<HeldFile> listAccepted(RecordId item) {
        return tables.inTransaction(connection -> Tables.list(
                connection, ALL + "where item = ? order by held_at, id", QuarantineTables::row, item.value()));
    }

    @Override
    public boolean decide(RecordId id, Standing standing) {
        Optional<String> item = standing instanceof Standing.Accepted accepted
                ? Optional.of(accepted.item().value())
                : Optional.empty();
        Decision decision = switch (standing) {
            case Standing.Accepted accepted -> accepted.decision();
            case Standing.Discarded discarded -> discarded.decision();
            case Standing.Waiting waiting -> throw new IllegalArgumentException("to wait is no decision");
        };
        return tables.inTransaction(connection -> Tables.change(
                        connection,
                        "update quarantined_file set state = ?, decided_by = ?, decided_at = ?, decision = ?, item = ?"
                                + " where id = ? and state = 'WAITING'",
                        standing.getClass().getSimpleName().toUpperCase(Locale.ROOT),
                        decision.by(),
                        Tables.at(decision.at()),
                        decision.reason(),
                        item,
                        id.value()))
                == 1;
    }

    @Override
    public long countWaitingBytes() {
        return tables.inTransaction(connection -> Tables.list(
                        connection,
                        "select coalesce(sum(size_bytes), 0) from quarantined_file where state = 'WAITING'",
                        row -> row.getLong(1)))
                .getFirst();
    }

    private static HeldFile row(ResultSet row) throws SQLException {
        Found found = new Found(
                row.getString("label"),
                row.getLong("size_bytes"),
                row.getString("sha512"),
                texts(row, "came_in").stream().map(QuarantineTables::wrapping).toList(),
                row.getString("reason"),
                texts(row, "details"));
        Origin origin = new Origin(row.getString("depositor"), row.getString("received_into"), moment(row, "held_at"));
        return new HeldFile(new RecordId(row.getString("id")), found, origin, standing(row));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String state = row.getString("state");
        if (state.equals("WAITING")) {
            return new Standing.Waiting();
        }
        Decision decision =
                new Decision(row.getString("decided_by"), moment(row, "decided_at"), row.getString("decision"));
        return state.equals("ACCEPTED")
                ? new Standing.Accepted(decision, new RecordId(row.getString("item")))
                : new Standing.Discarded(decision);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }

    private static String text(Wrapping wrapping) {
        return wrapping.relation() + " " + wrapping.mediaType() + " " + wrapping.sha512() + " " + wrapping.path();
    }

    private static Wrapping wrapping(String text) {
        String[] fields = text.split(" ", FIELDS);
        return new Wrapping(Relation.valueOf(fields[0]), fields[3], fields[1], fields[2]);
    }
}
