package org.osefrance.archive.portal.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * The accounts of staff. The first one is made by whoever holds the set-up link that the archive printed at its first
 * start; there is no default password.
 */
public final class Accounts {

    /** How long a set-up link holds. */
    static final Duration SETUP_HOLDS = Duration.ofHours(24);

    private static final String[] FIRST_ROLES = {Viewer.Role.ADMINISTRATOR.name(), Viewer.Role.ARCHIVIST.name()};
    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom SECURE = new SecureRandom();

    private final DataSource database;
    private final Clock clock;

    /**
     * @param database with the application's role
     * @param clock for the end of set-up links
     */
    public Accounts(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a new set-up link while nobody is set up; links made before end. Empty once somebody is. */
    public Optional<String> offerSetup() {
        return inTransaction(connection -> {
            if (isAnyoneSetUp(connection)) {
                return Optional.empty();
            }
            String token = newToken();
            String account = RecordId.random().value();
            change(connection, "delete from setup_token");
            change(connection, "update account set disabled_at = ? where secret is null", at(clock.instant()));
            change(
                    connection,
                    "insert into account (id, name, roles, created_at) values (?, ?, ?, ?)",
                    account,
                    "(set-up " + account + ")",
                    FIRST_ROLES,
                    at(clock.instant()));
            change(
                    connection,
                    "insert into setup_token (hash, account, expires_at) values (?, ?, ?)",
                    hash(token),
                    account,
                    at(clock.instant().plus(SETUP_HOLDS)));
            return Optional.of(token);
        });
    }

    /** Whether a set-up link can still be used. */
    boolean isSetupOpen(String token) {
        return inTransaction(connection -> isOpen(connection, token));
    }

    /**
     * Uses up a set-up link: names the first account and gives it its password. It is administrator and archivist in one
     * person, until the access issue brings more people.
     *
     * @return false when the link was used, has ended, or never was one; nothing is changed then
     */
    boolean setUp(String token, String name, String passwordHash) {
        return inTransaction(connection -> {
            int used = change(
                    connection,
                    "update setup_token set used_at = ? where hash = ? and used_at is null and expires_at > ?",
                    at(clock.instant()),
                    hash(token),
                    at(clock.instant()));
            if (used != 1) {
                return false;
            }
            change(
                    connection,
                    "update account set name = ?, secret = ? where id = (select account from setup_token where hash = ?)",
                    name,
                    passwordHash,
                    hash(token));
            return true;
        });
    }

    /** The account of that name, unless it was disabled or never set up. */
    Optional<Account> find(String name) {
        if (name.indexOf('\0') >= 0) {
            return Optional.empty(); // nobody is called so, and PostgreSQL refuses the question
        }
        return inTransaction(connection -> {
            try (PreparedStatement select = prepare(
                            connection,
                            "select name, secret, roles from account"
                                    + " where name = ? and secret is not null and disabled_at is null",
                            name);
                    ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Account(row.getString(1), row.getString(2), roles(row)))
                        : Optional.empty();
            }
        });
    }

    private boolean isOpen(Connection connection, String token) throws SQLException {
        try (PreparedStatement select = prepare(
                        connection,
                        "select 1 from setup_token where hash = ? and used_at is null and expires_at > ?",
                        hash(token),
                        at(clock.instant()));
                ResultSet found = select.executeQuery()) {
            return found.next();
        }
    }

    private static boolean isAnyoneSetUp(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select 1 from account where secret is not null limit 1");
                ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    private static Set<Viewer.Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray(3).getArray())
                .map(Viewer.Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String newToken() {
        byte[] bits = new byte[TOKEN_BYTES];
        SECURE.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Only the digest is kept: whoever reads the database cannot use the link. */
    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AccountException("this Java has no SHA-256", impossible);
        }
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new AccountException("the accounts cannot be read or written", failed);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }
}
