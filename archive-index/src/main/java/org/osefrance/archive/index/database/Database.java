package org.osefrance.archive.index.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL database of the archive, wherever it runs: who signs in how. Holds no connection itself. */
public final class Database {

    private static final long CONNECT_MILLISECONDS = 30_000;

    private final Map<DatabaseRole, DatabaseAddress> addresses;

    Database(Map<DatabaseRole, DatabaseAddress> addresses) {
        this.addresses = new EnumMap<>(addresses);
    }

    /**
     * A database the institution runs, PostgreSQL 16 or later. The application signs in by the first address and works there as each role it
     * needs; migrations sign in by the second.
     *
     * @param url JDBC address with user and password, setting {@code ARCHIVE_DATABASE_URL}
     * @param ownerUrl JDBC address of the owner, setting {@code ARCHIVE_DATABASE_OWNER_URL}
     */
    public static Database external(String url, String ownerUrl) {
        DatabaseAddress application = DatabaseAddress.of(url);
        return new Database(Map.of(
                DatabaseRole.OWNER, DatabaseAddress.of(ownerUrl),
                DatabaseRole.APPLICATION, application,
                DatabaseRole.AUDIT, application,
                DatabaseRole.PUBLIC, application));
    }

    /**
     * Brings the schema up to date, as the owner; nothing else ever alters a table. For a database of the institution the
     * application's login becomes a member of the roles it works as.
     *
     * @throws DatabaseException when the database does not answer, or its schema is newer than this program
     */
    public void migrate() {
        try {
            migrations().load().migrate();
            grantRoles();
        } catch (FlywayException refused) {
            throw new DatabaseException(
                    "The database could not be brought up to date: " + refused.getMessage(), refused);
        } catch (SQLException refused) {
            throw new DatabaseException("The roles of the database could not be set: " + refused.getMessage(), refused);
        }
    }

    /** Takes the state of all tables, for a backup; the caller closes it. */
    public Snapshot snapshot() {
        return Snapshot.of(address(DatabaseRole.OWNER));
    }

    /**
     * Makes the tables of a schema version that this program knows, to be filled; {@link #migrate} brings them up to date
     * afterwards.
     *
     * @param schemaVersion of a {@link Snapshot}
     * @throws DatabaseException when this program does not know the version, or the database has another one already
     */
    public Filling fill(String schemaVersion) {
        try {
            MigrationVersion wanted = MigrationVersion.fromVersion(schemaVersion);
            FluentConfiguration migrations = migrations();
            if (Stream.of(migrations.load().info().all()).noneMatch(known -> wanted.equals(known.getVersion()))) {
                throw new DatabaseException("The backup has schema version " + schemaVersion
                        + ", which this version of the archive does not know. Please restore it with the version that"
                        + " wrote it, or a newer one.");
            }
            Flyway flyway = migrations.target(wanted).load();
            flyway.migrate();
            MigrationInfo current = flyway.info().current();
            if (current == null || !wanted.equals(current.getVersion())) {
                throw new DatabaseException("The database has been used before: its schema version is not "
                        + schemaVersion + ". A backup is restored into an empty database only; please make one.");
            }
        } catch (FlywayException refused) {
            throw new DatabaseException("The tables could not be made: " + refused.getMessage(), refused);
        }
        return Filling.of(address(DatabaseRole.OWNER));
    }

    private FluentConfiguration migrations() {
        return Flyway.configure()
                .dataSource(source(address(DatabaseRole.OWNER)))
                .locations("classpath:db/migration");
    }

    /**
     * Opens a pool; the caller closes it.
     *
     * @param connections the most it holds at a time
     */
    public HikariDataSource open(DatabaseRole role, int connections) {
        HikariConfig config = new HikariConfig();
        PGSimpleDataSource source = source(address(role));
        // The details of a refusal repeat the row. Only whoever erases or restores is told them.
        source.setLogServerErrorDetail(role == DatabaseRole.OWNER);
        config.setDataSource(source);
        config.setPoolName(role.login());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setConnectionTimeout(CONNECT_MILLISECONDS);
        config.setAutoCommit(false);
        if (role == DatabaseRole.AUDIT) {
            // An entry is on disk when it is acknowledged, whatever the institution has set for its other databases.
            config.setConnectionInitSql("set role " + role.login() + "; set synchronous_commit = on");
        } else if (role != DatabaseRole.OWNER) {
            // The owner of a database of the institution is whoever signs in by its address.
            config.setConnectionInitSql("set role " + role.login());
        }
        // Commits the line above; in an open transaction the first rollback would take the role away again.
        config.setIsolateInternalQueries(true);
        return new HikariDataSource(config);
    }

    DatabaseAddress address(DatabaseRole role) {
        DatabaseAddress address = addresses.get(role);
        if (address == null) {
            throw new DatabaseException("This database has no address for " + role.login() + ".");
        }
        return address;
    }

    private void grantRoles() throws SQLException {
        DataSource application = source(address(DatabaseRole.APPLICATION));
        String login;
        try (Connection connection = application.getConnection()) {
            login = connection.getMetaData().getUserName();
        }
        if (login.equals(DatabaseRole.APPLICATION.login())) {
            return;
        }
        try (Connection owner = source(address(DatabaseRole.OWNER)).getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("grant archive_app, archive_audit, archive_public to "
                    + statement.enquoteIdentifier(login, true) + " with inherit false");
        }
    }

    static PGSimpleDataSource source(DatabaseAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        address.user().ifPresent(source::setUser);
        address.password().ifPresent(source::setPassword);
        source.setReWriteBatchedInserts(true);
        source.setApplicationName("archive");
        source.setTcpKeepAlive(true);
        return source;
    }
}
