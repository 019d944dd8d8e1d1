package org.osefrance.archive.portal.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.osefrance.archive.index.database.BrokenConnection;

/**
 * The tables of the portal, such as those of accounts: each piece of work is one transaction.
 *
 * @param source connections with the application's role
 * @param clock for what ends
 */
public record Tables(DataSource source, Clock clock) {

    /** Any number that no other lock of the archive has. */
    private static final long ONE_CHANGE_AT_A_TIME = 1913;

    /**
     * Does some work as one transaction; whatever it throws undoes it. Where the connection breaks beneath it, it is begun
     * again, so work may be done more than once.
     *
     * @throws TableException when the database cannot do it
     */
    public <T> T inTransaction(Work<T> work) {
        for (int tries = 1; ; tries++) {
            AtomicBoolean commitAsked = new AtomicBoolean();
            try {
                return inTransaction(work, commitAsked);
            } catch (SQLException failed) {
                if (!BrokenConnection.allowsAgain(failed, tries, commitAsked.get())) {
                    throw new TableException("the tables of the portal cannot be read or written", failed);
                }
            }
        }
    }

    private <T> T inTransaction(Work<T> work, AtomicBoolean commitAsked) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                commitAsked.set(true);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                rollBack(connection, failed);
                throw failed;
            }
        }
    }

    /** Over a connection that broke nothing can be rolled back; the server did. */
    private static void rollBack(Connection connection, Exception failed) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            failed.addSuppressed(broken);
        }
    }

    /** The same, while nobody else changes who may do what: of two who take each other's right, one is refused. */
    public <T> T aloneInTransaction(Work<T> work) {
        return inTransaction(connection -> {
            list(connection, "select pg_advisory_xact_lock(?)", row -> "", ONE_CHANGE_AT_A_TIME);
            return work.in(connection);
        });
    }

    /** The moment, as the database takes it. */
    public OffsetDateTime now() {
        return at(clock.instant());
    }

    /** A moment, as the database takes it. */
    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Changes rows; an empty Optional is a null. @return how many */
    public static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Does the same change with each row of values, in few exchanges with the database; an empty Optional is a null. */
    public static void changeAll(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] values : rows) {
                fill(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Rows that a question gives, in its order. */
    public static <T> List<T> list(Connection connection, String sql, Row<T> row, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.of(rows));
            }
            return found;
        }
    }

    /** The first row that a question gives. */
    public static <T> Optional<T> find(Connection connection, String sql, Row<T> row, Object... values)
            throws SQLException {
        return list(connection, sql, row, values).stream().findFirst();
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        fill(statement, values);
        return statement;
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Optional<?> value ? value.orElse(null) : values[i]);
        }
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
