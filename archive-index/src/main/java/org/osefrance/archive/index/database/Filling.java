package org.osefrance.archive.index.database;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import org.osefrance.archive.index.database.Snapshot.Counter;
import org.osefrance.archive.index.database.Snapshot.Table;
import org.postgresql.PGConnection;

/**
 * Fills an empty database with the tables of a {@link Snapshot}, in one transaction: all of them are there when
 * {@link #finish} has returned, or none.
 */
public final class Filling implements AutoCloseable {

    private static final String AUDIT = "audit_entry";

    private final Connection connection;

    private Filling(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local timezone = 'UTC'");
            statement.execute("set local datestyle = 'ISO'");
        }
    }

    static Filling of(DatabaseAddress owner) {
        try {
            Connection connection = Database.source(owner).getConnection();
            try {
                return new Filling(connection);
            } catch (SQLException | RuntimeException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new DatabaseException("The database does not answer: " + failed.getMessage(), failed);
        }
    }

    /**
     * Reads the rows of a table from COPY text in UTF-8.
     *
     * @return how many
     * @throws DatabaseException when the table holds rows already, or a row cannot be taken; the message names it
     */
    public long read(Table table, InputStream rows) throws IOException {
        try {
            refuseUnlessEmpty(table);
            return table.name().equals(AUDIT) ? asItWas(table, rows) : copy(table, rows);
        } catch (SQLException failed) {
            throw new DatabaseException(
                    "The table " + table.name() + " could not be filled: " + failed.getMessage(), failed);
        }
    }

    /** The audit numbers and chains what comes in; what is brought back has its numbers and hashes already. */
    private long asItWas(Table table, InputStream rows) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table " + AUDIT + " disable trigger user");
            long read = copy(table, rows);
            statement.execute("alter table " + AUDIT + " enable trigger user");
            return read;
        }
    }

    private long copy(Table table, InputStream rows) throws IOException, SQLException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table.quoted() + " from stdin", rows);
    }

    /** Numbers the rows of a table from there on. */
    public void set(Counter counter) {
        try (PreparedStatement statement =
                connection.prepareStatement("select setval(pg_get_serial_sequence(?, ?), ?, false)")) {
            statement.setString(1, counter.table());
            statement.setString(2, counter.column());
            statement.setLong(3, counter.next());
            statement.execute();
        } catch (SQLException failed) {
            throw new DatabaseException(
                    "The numbering of " + counter.table() + " could not be set: " + failed.getMessage(), failed);
        }
    }

    /** Closes the archive to the public until somebody has verified it. */
    public void closeToPublic(String reason, Instant since) {
        try (Statement clear = connection.createStatement();
                PreparedStatement close =
                        connection.prepareStatement("insert into closed_to_public (reason, since) values (?, ?)")) {
            clear.execute("delete from closed_to_public");
            close.setString(1, reason);
            close.setObject(2, since.atOffset(ZoneOffset.UTC));
            close.execute();
        } catch (SQLException failed) {
            throw new DatabaseException("The archive could not be closed: " + failed.getMessage(), failed);
        }
    }

    /**
     * Keeps what was read.
     *
     * @throws DatabaseException when rows refer to others that are missing; nothing is kept then
     */
    public void finish() {
        try {
            connection.commit();
        } catch (SQLException refused) {
            throw new DatabaseException("The tables do not fit together: " + refused.getMessage(), refused);
        }
    }

    /** Gives up what was not finished. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException late) {
            throw new DatabaseException("The database did not end the writing: " + late.getMessage(), late);
        }
    }

    private void refuseUnlessEmpty(Table table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select exists (select from " + statement.enquoteIdentifier(table.name(), true) + ")")) {
            if (rows.next() && rows.getBoolean(1)) {
                throw new DatabaseException("The table " + table.name()
                        + " holds rows already. A backup is restored into an empty database only; please make one.");
            }
        }
    }
}
