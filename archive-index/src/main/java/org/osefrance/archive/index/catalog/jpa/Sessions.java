package org.osefrance.archive.index.catalog.jpa;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.osefrance.archive.index.database.BrokenConnection;

/** Transactions over the tables of the catalogue. Sessions hold no state, so that what is read is what is there. */
final class Sessions implements AutoCloseable {

    private static final int BATCH = 250;

    private final SessionFactory factory;

    /** Checks that the tables are those the entities expect. */
    Sessions(DataSource source) {
        Configuration configuration = new Configuration()
                .addAnnotatedClass(RecordRow.class)
                .addAnnotatedClass(VersionRow.class)
                .addAnnotatedClass(DescriptionRow.class)
                .addAnnotatedClass(FileRow.class)
                .addAnnotatedClass(PlacementRow.class)
                .addAnnotatedClass(PageRow.class)
                .addAnnotatedClass(PageImageRow.class)
                .addAnnotatedClass(TextRow.class)
                .addAnnotatedClass(EventRow.class)
                .addAnnotatedClass(KnowledgeRow.class)
                .addAnnotatedClass(AssertionRow.class)
                .addAnnotatedClass(CandidateRow.class)
                .setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl());
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, source);
        configuration.setProperty(AvailableSettings.HBM2DDL_AUTO, "validate");
        configuration.setProperty(AvailableSettings.JDBC_TIME_ZONE, "UTC");
        configuration.setProperty(AvailableSettings.STATEMENT_BATCH_SIZE, Integer.toString(BATCH));
        configuration.setProperty(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, "true");
        this.factory = configuration.buildSessionFactory();
    }

    /**
     * Runs one transaction: committed when {@code work} returns, as if it had never been when it throws. Where the connection
     * breaks beneath it, it is begun again, so work may run more than once.
     */
    <T> T write(Function<StatelessSession, T> work) {
        return attempt(work, true);
    }

    /** @param changes whether a commit may have been done that nobody heard of */
    private <T> T attempt(Function<StatelessSession, T> work, boolean changes) {
        for (int tries = 1; ; tries++) {
            Attempt<T> attempt = new Attempt<>(work);
            try {
                return attempt.run();
            } catch (RuntimeException failed) {
                if (!BrokenConnection.allowsAgain(failed, tries, changes && attempt.commitAsked)) {
                    throw failed;
                }
            }
        }
    }

    /** One try of a transaction. */
    private final class Attempt<T> {

        private final Function<StatelessSession, T> work;
        private boolean commitAsked;

        Attempt(Function<StatelessSession, T> work) {
            this.work = work;
        }

        T run() {
            try (StatelessSession session = open()) {
                Transaction transaction = session.beginTransaction();
                try {
                    T result = work.apply(session);
                    commitAsked = true;
                    transaction.commit();
                    return result;
                } catch (RuntimeException | Error failed) {
                    rollBack(transaction, failed);
                    throw failed;
                }
            }
        }

        /** Over a connection that broke nothing can be rolled back; the server did. */
        private static void rollBack(Transaction transaction, Throwable failed) {
            try {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            } catch (RuntimeException broken) {
                failed.addSuppressed(broken);
            }
        }
    }

    /** Runs one transaction and takes back whatever it wrote: what would be, if it were. */
    <T> T rehearse(Function<StatelessSession, T> work) {
        try (StatelessSession session = open()) {
            Transaction transaction = session.beginTransaction();
            try {
                return work.apply(session);
            } finally {
                transaction.rollback();
            }
        }
    }

    /**
     * Reads from one state of the database: what another transaction commits meanwhile does not show. It is begun again wherever
     * the connection breaks, at its end as well.
     */
    <T> T read(Function<StatelessSession, T> work) {
        return attempt(
                session -> {
                    session.createNativeMutationQuery("set transaction isolation level repeatable read read only")
                            .executeUpdate();
                    return work.apply(session);
                },
                false);
    }

    /** A session of the caller's own, to be closed by it. */
    StatelessSession open() {
        StatelessSession session = factory.openStatelessSession();
        session.setJdbcBatchSize(BATCH);
        return session;
    }

    /** Like {@link #write} without a result. */
    void writing(Consumer<StatelessSession> work) {
        write(session -> {
            work.accept(session);
            return true;
        });
    }

    @Override
    public void close() {
        factory.close();
    }
}
