package org.osefrance.archive.index.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests a {@link Database} with the current schema and nothing in it. One real server a test run; each parameter
 * is a copy of one migrated database, which takes a few hundredths of a second.
 */
public final class DatabaseExtension implements ParameterResolver {

    private static final Namespace SPACE = Namespace.create(DatabaseExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Database.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(SPACE)
                .computeIfAbsent("server", key -> new SharedServer(), SharedServer.class)
                .fresh();
    }

    private static final class SharedServer implements AutoCloseable {

        private final Path folder;
        private final EmbeddedPostgres server;
        private final AtomicInteger copies = new AtomicInteger();

        SharedServer() {
            try {
                folder = Files.createTempDirectory("archive-test-database");
                server = EmbeddedPostgres.start(folder);
                prepare();
            } catch (IOException failed) {
                throw new DatabaseException("no server for the tests: " + failed.getMessage(), failed);
            }
        }

        /** A server that cannot be used is ended here: each test would start another one and leave it running. */
        private void prepare() throws IOException {
            boolean ready = false;
            try {
                server.database().migrate();
                // Statistics are written in transactions too, and would now and then hide the newest outbox rows for a
                // moment.
                execute("alter system set autovacuum = off");
                execute("select pg_reload_conf()");
                ready = true;
            } finally {
                if (!ready) {
                    close();
                }
            }
        }

        synchronized Database fresh() {
            String name = "copy" + copies.incrementAndGet();
            execute("create database " + name + " template archive owner archive_owner");
            return server.database(name);
        }

        private void execute(String sql) {
            try (Connection connection =
                            Database.source(server.superuser("postgres")).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failed) {
                throw new DatabaseException("the test server refused " + sql + ": " + failed.getMessage(), failed);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            ServerPrograms.delete(folder);
        }
    }
}
