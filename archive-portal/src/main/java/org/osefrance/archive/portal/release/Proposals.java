package org.osefrance.archive.portal.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.access.RuleSet;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Component;

/** Proposals to change the rules, until somebody else confirms them or they are withdrawn. */
@Component
final class Proposals {

    private static final String OPEN = "select id, edition, life_years, p6_years, request_years, smallest_total, cited,"
            + " reason, proposed_by, proposed_at from rule_proposal where closed_at is null";

    private final Tables tables;

    Proposals(Archive archive) {
        this.tables = archive.tables();
    }

    /** Those that nobody closed, the oldest first. */
    List<Proposal> list() {
        return tables.inTransaction(
                connection -> Tables.list(connection, OPEN + " order by proposed_at, id", Proposals::proposal));
    }

    Optional<Proposal> find(String id) {
        return tables.inTransaction(
                connection -> Tables.find(connection, OPEN + " and id = ?", Proposals::proposal, id));
    }

    /** Adds one, and gives its id. */
    String add(int edition, RuleSet numbers, String cited, String reason, String proposedBy) {
        String id = RecordId.random().value();
        tables.inTransaction(connection -> Tables.change(
                connection,
                "insert into rule_proposal (id, edition, life_years, p6_years, request_years, smallest_total, cited,"
                        + " reason, proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                edition,
                numbers.lifeYears(),
                numbers.p6Years(),
                numbers.requestYears(),
                numbers.smallestTotal(),
                cited,
                reason,
                proposedBy,
                tables.now()));
        return id;
    }

    /** Takes one off the list; false when somebody did before. */
    boolean close(String id, String by) {
        return tables.inTransaction(connection -> Tables.change(
                        connection,
                        "update rule_proposal set closed_by = ?, closed_at = ? where id = ? and closed_at is null",
                        by,
                        tables.now(),
                        id))
                == 1;
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        Instant at = row.getObject("proposed_at", OffsetDateTime.class).toInstant();
        return new Proposal(
                row.getString("id"),
                row.getInt("edition"),
                new RuleSet(
                        1,
                        RuleSet.current().yearsAfterDeath(),
                        row.getInt("life_years"),
                        row.getInt("p6_years"),
                        row.getInt("request_years"),
                        row.getInt("smallest_total")),
                row.getString("cited"),
                row.getString("reason"),
                row.getString("proposed_by"),
                at);
    }
}
