package org.osefrance.archive.index.catalog.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.index.database.DatabaseRole;

/** A connection that breaks when the commit is asked for. */
@ExtendWith(DatabaseExtension.class)
class SessionsTest {

    private final HikariDataSource pool;
    private final AtomicInteger commitsToBreak = new AtomicInteger();
    private final AtomicInteger runs = new AtomicInteger();

    SessionsTest(Database database) {
        this.pool = database.open(DatabaseRole.APPLICATION, 2);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_reading_is_begun_again() {
        try (Sessions sessions = new Sessions(breaking())) {
            commitsToBreak.set(2);
            assertThat(sessions.read(this::ask)).isEqualTo(7);
            assertThat(runs).hasValue(3);
        }
    }

    @Test
    void a_writing_is_not_because_nobody_knows_whether_it_was_done() {
        try (Sessions sessions = new Sessions(breaking())) {
            commitsToBreak.set(1);
            assertThatThrownBy(() -> sessions.write(this::ask)).hasRootCauseInstanceOf(SQLException.class);
            assertThat(runs).hasValue(1);
        }
    }

    private int ask(StatelessSession session) {
        runs.incrementAndGet();
        return session.createNativeQuery("select 7", Integer.class).getSingleResult();
    }

    private DataSource breaking() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object answer = invoke(() -> method.invoke(pool, arguments));
                    return answer instanceof Connection connection ? breaking(connection) : answer;
                });
    }

    private Connection breaking(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")
                            && commitsToBreak.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        throw new SQLException("terminating connection", "57P01");
                    }
                    return invoke(() -> method.invoke(connection, arguments));
                });
    }

    private static Object invoke(Call call) throws Throwable {
        try {
            return call.now();
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** A call by reflection. */
    @FunctionalInterface
    private interface Call {
        Object now() throws ReflectiveOperationException;
    }
}
