package org.osefrance.archive.portal.deposit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositBook;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.ingest.deposit.DepositedFile;
import org.osefrance.archive.ingest.deposit.MarkedLeaf;
import org.osefrance.archive.ingest.deposit.MarkedLeaves;
import org.osefrance.archive.ingest.deposit.Replacement;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.time.UncertainDate;

/** Deposits as rows. Files are written many at a time: a deposit may have thousands. */
public final class DepositTables implements DepositBook, MarkedLeaves {

    private static final String ADD_FILE =
            "insert into deposit_file (label, size_bytes, sha512, kind, width, height, fate,"
                    + " reason, details, file, item, mark, within, position, begins_item, title, left_out, held, side, turn, separator,"
                    + " deposit, number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CHANGE_FILE = "update deposit_file set label = ?, size_bytes = ?, sha512 = ?, kind = ?,"
            + " width = ?, height = ?, fate = ?, reason = ?, details = ?, file = ?, item = ?, mark = ?, within = ?, position = ?, begins_item = ?, title = ?,"
            + " left_out = ?, held = ?, side = ?, turn = ?, separator = ?"
            + " where deposit = ? and number = ?";

    private final Tables tables;

    public DepositTables(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<MarkedLeaf> find(String sha512) {
        return tables.inTransaction(connection -> Tables.find(
                connection,
                "select f.side, f.turn, d.depositor from deposit_file f join deposit d on d.id = f.deposit"
                        + " where f.sha512 = ? and (f.side is not null or f.turn <> 0)"
                        + " and d.state in ('TAKING', 'DONE') order by d.opened_at desc, f.number desc limit 1",
                row -> new MarkedLeaf(DepositRows.leaf(row), row.getString("depositor")),
                sha512));
    }

    @Override
    public void begin(Deposit deposit) {
        DepositTerms terms = deposit.terms();
        tables.inTransaction(connection -> Tables.change(
                connection,
                "insert into deposit (id, way, name, depositor, received_into, dated, period, languages, each_alone, state,"
                        + " opened_at, touched_at, replaces, replaces_version, replaces_reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                deposit.id().value(),
                deposit.origin().way().name(),
                deposit.origin().name(),
                deposit.origin().depositor(),
                terms.into(),
                terms.dates().map(UncertainDate::edtf).orElse(""),
                terms.access().substance().category().map(Enum::name).orElse(""),
                terms.languages().toArray(String[]::new),
                terms.each(),
                deposit.standing().state().name(),
                Tables.at(deposit.standing().openedAt()),
                Tables.at(deposit.standing().touchedAt()),
                deposit.replacing().map(replacement -> replacement.page().value()),
                deposit.replacing().map(Replacement::version),
                deposit.replacing().map(Replacement::reason)));
    }

    @Override
    public void see(RecordId deposit, int version) {
        tables.inTransaction(connection -> Tables.change(
                connection,
                "update deposit set replaces_version = ? where id = ? and replaces is not null",
                version,
                deposit.value()));
    }

    @Override
    public void add(RecordId deposit, List<DepositedFile> files) {
        write(deposit, files, ADD_FILE);
    }

    @Override
    public void update(RecordId deposit, Collection<DepositedFile> files) {
        write(deposit, files, CHANGE_FILE);
    }

    private void write(RecordId deposit, Collection<DepositedFile> files, String sql) {
        List<Object[]> rows =
                files.stream().map(file -> DepositRows.values(deposit, file)).toList();
        if (!rows.isEmpty()) {
            tables.inTransaction(connection -> {
                Tables.changeAll(connection, sql, rows);
                return rows.size();
            });
        }
    }

    @Override
    public void move(RecordId deposit, Deposit.State state, Instant at) {
        boolean over = state != Deposit.State.OPEN && state != Deposit.State.TAKING;
        tables.inTransaction(connection -> Tables.change(
                connection,
                "update deposit set state = ?, touched_at = ?, closed_at = ? where id = ?",
                state.name(),
                Tables.at(at),
                over ? Optional.of(Tables.at(at)) : Optional.empty(),
                deposit.value()));
    }

    @Override
    public boolean moveFrom(RecordId deposit, Deposit.State from, Deposit.State to, Instant at) {
        return tables.inTransaction(connection -> Tables.change(
                        connection,
                        "update deposit set state = ?, touched_at = ? where id = ? and state = ?",
                        to.name(),
                        Tables.at(at),
                        deposit.value(),
                        from.name()))
                > 0;
    }

    @Override
    public long countWaitingBytes() {
        return tables.inTransaction(connection -> Tables.find(
                        connection,
                        "select coalesce(sum(size_bytes), 0) from deposit_file join deposit on deposit.id = deposit"
                                + " where fate in ('ARRIVING', 'WAITING') and state in ('OPEN', 'TAKING')",
                        row -> row.getLong(1)))
                .orElse(0L);
    }

    @Override
    public Optional<Deposit> find(RecordId deposit) {
        return tables.inTransaction(connection -> select(connection, "id = ?", "", deposit.value())).stream()
                .findFirst();
    }

    @Override
    public List<DepositedFile> listFiles(RecordId deposit) {
        return tables.inTransaction(connection -> Tables.list(
                connection,
                "select * from deposit_file where deposit = ? order by number",
                DepositRows::file,
                deposit.value()));
    }

    @Override
    public Optional<DepositedFile> findFile(RecordId deposit, int number) {
        return findFile("deposit = ? and number = ?", deposit.value(), number);
    }

    @Override
    public Optional<DepositedFile> findUnsettled(RecordId deposit, String mark) {
        return findFile(
                "deposit = ? and mark = ? and fate in ('ARRIVING', 'WAITING') order by number desc",
                deposit.value(),
                DepositRows.storable(mark));
    }

    private Optional<DepositedFile> findFile(String condition, Object... values) {
        return tables.inTransaction(connection ->
                Tables.find(connection, "select * from deposit_file where " + condition, DepositRows::file, values));
    }

    @Override
    public int lastNumber(RecordId deposit) {
        return tables.inTransaction(connection -> Tables.find(
                        connection,
                        "select coalesce(max(number), 0) from deposit_file where deposit = ?",
                        row -> row.getInt(1),
                        deposit.value()))
                .orElse(0);
    }

    @Override
    public boolean hasLabel(RecordId deposit, String label) {
        return findFile("deposit = ? and label = ?", deposit.value(), DepositRows.storable(label))
                .isPresent();
    }

    @Override
    public List<Deposit> list(Deposit.State state) {
        return tables.inTransaction(
                connection -> select(connection, "state = ?", " order by opened_at, id", state.name()));
    }

    private static List<Deposit> select(Connection connection, String condition, String order, Object value)
            throws SQLException {
        return Tables.list(connection, "select * from deposit where " + condition + order, DepositRows::deposit, value);
    }
}
