package org.osefrance.archive.portal.account;

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
import javax.sql.DataSource;

/**
 * Where accounts are kept: each piece of work is one transaction.
 *
 * @param source connections with the application's role
 * @param clock for what ends
 */
record AccountDatabase(DataSource source, Clock clock) {

    /** Any number that no other lock of the archive has. */
    private static final long ONE_CHANGE_AT_A_TIME = 1913;

    <T> T inTransaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new AccountException("the accounts cannot be read or written", failed);
        }
    }

    /** The same, while nobody else changes who may do what: of two who take each other's right, one is refused. */
    <T> T aloneInTransaction(Work<T> work) {
        return inTransaction(connection -> {
            list(connection, "select pg_advisory_xact_lock(?)", row -> "", ONE_CHANGE_AT_A_TIME);
            return work.in(connection);
        });
    }

    /** The moment, as the database takes it. */
    OffsetDateTime now() {
        return at(clock.instant());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> list(Connection connection, String sql, Row<T> row, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.of(rows));
            }
            return found;
        }
    }

    static <T> Optional<T> find(Connection connection, String sql, Row<T> row, Object... values) throws SQLException {
        return list(connection, sql, row, values).stream().findFirst();
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
