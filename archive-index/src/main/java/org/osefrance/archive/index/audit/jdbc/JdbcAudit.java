package org.osefrance.archive.index.audit.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.osefrance.archive.index.audit.Audit;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.index.audit.AuditException;
import org.osefrance.archive.index.audit.ChainRow;

/**
 * Adds entries in groups: one thread writes, and while it waits for the disk, callers gather for the next transaction. So
 * the wait for the disk is shared and no caller waits for more than two of them.
 */
public final class JdbcAudit implements Audit, AutoCloseable {

    /** Calls that may wait at a time; more wait outside. */
    private static final int WAITING = 4_096;

    /** Calls in one transaction. */
    private static final int TOGETHER = 500;

    /** After this a caller has to take it that the entry is not there. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String INSERT = "insert into audit_entry"
            + " (at, actor_kind, actor, action, subjects, purpose, origin, answer, bases, note)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource source;
    private final Duration patience;
    private final Semaphore room = new Semaphore(WAITING);
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final ReentrantLock entrance = new ReentrantLock();
    private final Thread thread;
    private final AtomicLong entries = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();
    private boolean closed;

    private JdbcAudit(DataSource source, Duration patience) {
        this.source = source;
        this.patience = patience;
        this.thread = Thread.ofPlatform().name("audit").unstarted(this::run);
    }

    /**
     * Starts to take entries.
     *
     * @param source a pool of the audit's role, autocommit off; stays the caller's to close
     */
    public static JdbcAudit over(DataSource source) {
        return over(source, PATIENCE);
    }

    static JdbcAudit over(DataSource source, Duration patience) {
        JdbcAudit audit = new JdbcAudit(source, patience);
        audit.thread.start();
        return audit;
    }

    @Override
    public void add(List<AuditEntry> added) {
        if (added.isEmpty()) {
            return;
        }
        Call call = new Call(added, new CompletableFuture<>());
        try {
            enter(call);
            Optional<String> failure = call.answer().get(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (failure.isPresent()) {
                throw new AuditException(failure.get());
            }
        } catch (TimeoutException slow) {
            throw new AuditException("the audit could not be written in " + patience.toSeconds() + " seconds");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AuditException("the wait for the audit was interrupted");
        } catch (ExecutionException impossible) {
            throw new AuditException("the audit could not be written");
        }
    }

    private void enter(Call call) throws InterruptedException, TimeoutException {
        if (!room.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException();
        }
        entrance.lock();
        try {
            if (closed) {
                throw new AuditException("the audit is closed");
            }
            calls.add(call);
        } finally {
            entrance.unlock();
        }
    }

    /** What was written since the start: how many entries, in how many transactions. */
    public Tally tally() {
        return new Tally(entries.get(), commits.get());
    }

    /** Waits until that many calls wait or are being written: for tests of what gathers. */
    void awaitCalls(int number) {
        while (WAITING - room.availablePermits() < number) {
            Thread.onSpinWait();
        }
    }

    /** Writes what waits and ends. */
    @Override
    public void close() {
        entrance.lock();
        try {
            if (!closed) {
                closed = true;
                calls.add(Call.last());
            }
        } finally {
            entrance.unlock();
        }
        boolean interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Call> group = new ArrayList<>();
        boolean ended = false;
        while (!ended) {
            try {
                group.add(calls.take());
            } catch (InterruptedException nobodyDoesThis) {
                continue;
            }
            calls.drainTo(group, TOGETHER - 1);
            ended = group.removeIf(Call::isLast);
            if (!group.isEmpty()) {
                Optional<String> failure = write(group);
                room.release(group.size());
                group.forEach(call -> call.answer().complete(failure));
            }
            group.clear();
        }
    }

    /**
     * Why it failed, if it did: the state says enough for a log, and the words of the server would repeat the entry. Before the
     * commit was asked for it is tried once more, with another connection: a server that was restarted breaks those there were.
     */
    private Optional<String> write(List<Call> group) {
        AtomicBoolean commitAsked = new AtomicBoolean();
        Optional<String> failure = tryToWrite(group, commitAsked);
        return failure.isPresent() && !commitAsked.get() ? tryToWrite(group, commitAsked) : failure;
    }

    private Optional<String> tryToWrite(List<Call> group, AtomicBoolean commitAsked) {
        try (Connection connection = source.getConnection()) {
            try {
                int written = insert(connection, group);
                commitAsked.set(true);
                connection.commit();
                entries.addAndGet(written);
                commits.incrementAndGet();
                return Optional.empty();
            } catch (SQLException refused) {
                connection.rollback();
                throw refused;
            }
        } catch (SQLException refused) {
            return Optional.of("the audit could not be written (SQLSTATE " + refused.getSQLState() + ")");
        } catch (RuntimeException failed) {
            return Optional.of(
                    "the audit could not be written (" + failed.getClass().getSimpleName() + ")");
        }
    }

    private static int insert(Connection connection, List<Call> group) throws SQLException {
        int written = 0;
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Call call : group) {
                for (AuditEntry entry : call.entries()) {
                    bind(connection, insert, ChainRow.of(entry));
                    insert.addBatch();
                    written++;
                }
            }
            insert.executeBatch();
        }
        return written;
    }

    private static void bind(Connection connection, PreparedStatement insert, ChainRow row) throws SQLException {
        insert.setObject(1, row.at().atOffset(ZoneOffset.UTC));
        insert.setString(2, row.actorKind());
        insert.setString(3, row.actor());
        insert.setString(4, row.action());
        insert.setArray(5, connection.createArrayOf("text", row.subjects().toArray()));
        insert.setString(6, row.purpose());
        insert.setString(7, row.origin());
        insert.setString(8, row.answer());
        insert.setArray(9, connection.createArrayOf("text", row.bases().toArray()));
        insert.setString(10, row.note());
    }

    /**
     * How much was written.
     *
     * @param commits transactions
     */
    public record Tally(long entries, long commits) {}

    /** What one caller waits for; the answer says why it failed, if it did. */
    private record Call(List<AuditEntry> entries, CompletableFuture<Optional<String>> answer) {

        private Call {
            entries = List.copyOf(entries);
        }

        static Call last() {
            return new Call(List.of(), new CompletableFuture<>());
        }

        boolean isLast() {
            return entries.isEmpty();
        }
    }
}
