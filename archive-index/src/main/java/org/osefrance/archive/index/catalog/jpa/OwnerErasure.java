package org.osefrance.archive.index.catalog.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.osefrance.archive.index.catalog.EntangledFondsException;
import org.osefrance.archive.index.catalog.Erasure;
import org.osefrance.archive.index.catalog.FailedErasureException;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Erases as the owner of the tables, because the application's role has no right to, by plain statements in one
 * transaction: units, pages and files go before what they refer to.
 */
final class OwnerErasure implements Erasure {

    /** Class of SQLSTATE for a reference that would point to nothing (PostgreSQL, appendix A). */
    private static final String BROKEN_REFERENCE = "23";

    private static final String IS_FONDS = "select id from description where id = ? and parent is null";

    private static final String COUNT = "select (select count(*) from gone),"
            + " (select count(*) from record_version where record in (select id from gone)),"
            + " (select count(*) from page_text where page in (select id from gone))";

    /** Nothing is written into a fonds that is about to go: intake waits its turn, an edit waits for its row. */
    private static final List<String> BEGIN = List.of(
            "select pg_advisory_xact_lock(1943)",
            "create temporary table gone (id text collate \"C\" primary key) on commit drop");

    private static final String GATHER = "insert into gone select id from record where fonds = ? for update";

    private static final List<String> ERASE = List.of(
            "delete from outlook where record in (select id from gone)",
            "delete from quarantined_file where item in (select id from gone)",
            "delete from deposit_file where file in (select id from gone) or item in (select id from gone)",
            // What was typed of a page and waits for its second keying names people; the batch goes on without the
            // card.
            "delete from keying_entry e using keying_card c where c.batch = e.batch and c.position = e.position"
                    + " and c.page in (select id from gone)",
            "delete from keying_card where page in (select id from gone)",
            "delete from candidate where about in (select id from gone)",
            "delete from assertion where id in (select id from gone)",
            "delete from knowledge where id in (select id from gone)",
            "delete from page_text where page in (select id from gone)",
            "delete from page_image where page in (select id from gone)",
            "delete from page where id in (select id from gone)",
            "delete from placement where file in (select id from gone)",
            "delete from accepted_file where id in (select id from gone)",
            "delete from description where id in (select id from gone)",
            "delete from premis_event where object in (select id from gone)",
            "delete from scheduled_tasks where task_instance in (select id from gone)",
            "delete from record_version where record in (select id from gone)",
            "delete from record where id in (select id from gone)");

    /** Followers hear of each, the index among them; until it has, the deny set keeps the units from showing. */
    private static final List<String> TELL = List.of(
            "insert into outbox (record, change, version) select id, 'ERASED', 0 from gone",
            "insert into deny_unit (unit, position) select id, (select max(position) from outbox) from gone"
                    + " on conflict (unit) do update set position = excluded.position");

    /** In the transaction that erases: the one entry that must not be there without the deed, nor the deed without it. */
    private static final String AUDIT =
            "insert into audit_entry (at, actor_kind, actor, action, subjects, purpose, answer, note)"
                    + " values (?, 'SIGNER', ?, 'ERASE', array[?], ?, 'ALLOWED', ?)";

    private final DataSource owner;
    private final Clock clock;

    OwnerErasure(DataSource owner, Clock clock) {
        this.owner = owner;
        this.clock = clock;
    }

    @Override
    public Erased erase(RecordId fonds, Signature signature) {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Erased erased = erase(connection, fonds, signature);
                connection.commit();
                return erased;
            } catch (SQLException refused) {
                connection.rollback();
                throw refused;
            }
        } catch (SQLException refused) {
            String state = String.valueOf(refused.getSQLState());
            if (state.startsWith(BROKEN_REFERENCE)) {
                throw new EntangledFondsException(fonds, String.valueOf(refused.getMessage()));
            }
            throw new FailedErasureException(fonds, refused);
        }
    }

    private Erased erase(Connection connection, RecordId fonds, Signature signature) throws SQLException {
        execute(connection, BEGIN);
        requireFonds(connection, fonds);
        try (PreparedStatement gather = connection.prepareStatement(GATHER)) {
            gather.setString(1, fonds.value());
            gather.executeUpdate();
        }
        Erased erased = count(connection);
        execute(connection, ERASE);
        execute(connection, TELL);
        audit(connection, fonds, signature, erased);
        return erased;
    }

    private void audit(Connection connection, RecordId fonds, Signature signature, Erased erased) throws SQLException {
        try (PreparedStatement entry = connection.prepareStatement(AUDIT)) {
            entry.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            entry.setString(2, signature.author());
            entry.setString(3, fonds.value());
            entry.setString(4, signature.reason());
            entry.setString(
                    5, erased.records() + " records, " + erased.versions() + " versions, " + erased.texts() + " texts");
            entry.executeUpdate();
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void requireFonds(Connection connection, RecordId fonds) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(IS_FONDS)) {
            query.setString(1, fonds.value());
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    throw new UnknownRecordException(fonds);
                }
            }
        }
    }

    private static Erased count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery(COUNT)) {
            counts.next();
            return new Erased(counts.getLong(1), counts.getLong(2), counts.getLong(3));
        }
    }
}
