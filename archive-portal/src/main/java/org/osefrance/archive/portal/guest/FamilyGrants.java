package org.osefrance.archive.portal.guest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Component;

/** Grants, as the staff gives them and takes them back. Each deed and its entry in the audit stand or fall together. */
@Component
final class FamilyGrants {

    /** Legal days begin at midnight in Paris. */
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final String SELECT = "select " + FamilyGrant.COLUMNS + " from family_grant g";

    private final Tables tables;
    private final GuestAudit audit;

    FamilyGrants(Tables tables, GuestAudit audit) {
        this.tables = tables;
        this.audit = audit;
    }

    /** The legal day. */
    LocalDate today() {
        return LocalDate.ofInstant(tables.clock().instant(), PARIS);
    }

    /**
     * Gives a grant.
     *
     * @param told whether nothing is left that a person has to say first
     * @return its id
     */
    String give(Viewer.Staff by, FamilyGrant.Terms terms, boolean told) {
        String id = RecordId.random().value();
        return tables.inTransaction(connection -> {
            Tables.change(
                    connection,
                    "insert into family_grant (id, holder, records, capacity, identity_proof, kinship_proof,"
                            + " proofs_seen_by, proofs_seen_on, reason, given_by, given_at, last_day)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    terms.holder(),
                    NamedRecords.array(terms.records()),
                    terms.capacity().name(),
                    terms.proofs().identity(),
                    terms.proofs().kinship(),
                    terms.proofs().by(),
                    terms.proofs().on(),
                    terms.reason(),
                    by.account(),
                    tables.now(),
                    terms.lastDay());
            audit.done(
                    by,
                    Action.GRANT,
                    terms.records(),
                    id + " " + terms.capacity() + " until " + terms.lastDay() + (told ? " told" : ""));
            if (told) {
                tell(connection, id, by);
            }
            return id;
        });
    }

    /** Notes that a person told the holder what they did not know; false when that was noted, or there is no such grant. */
    boolean tell(String id, Viewer.Staff by) {
        return tables.inTransaction(connection -> {
            if (!tell(connection, id, by)) {
                return false;
            }
            audit.done(by, Action.GRANT, List.of(), id + " told");
            return true;
        });
    }

    private boolean tell(Connection connection, String id, Viewer.Staff by) throws SQLException {
        return Tables.change(
                        connection,
                        "update family_grant set told_by = ?, told_at = ? where id = ? and told_at is null",
                        by.account(),
                        tables.now(),
                        id)
                == 1;
    }

    /** Takes a grant back; the next request of whoever came by it is a stranger's. False when it was taken back before. */
    boolean revoke(String id, Viewer.Staff by, String why) {
        return tables.inTransaction(connection -> {
            boolean changed = Tables.change(
                            connection,
                            "update family_grant set revoked_by = ?, revoked_at = ?, revoked_why = ?"
                                    + " where id = ? and revoked_at is null",
                            by.account(),
                            tables.now(),
                            why,
                            id)
                    == 1;
            if (changed) {
                audit.done(by, Action.REVOKE, List.of(), id);
            }
            return changed;
        });
    }

    /** One grant, whatever its state. */
    Optional<FamilyGrant> find(String id) {
        return tables.inTransaction(
                connection -> Tables.find(connection, SELECT + " where g.id = ?", FamilyGrant::of, id));
    }

    /** Every grant, the latest first. */
    List<FamilyGrant> list() {
        return tables.inTransaction(
                connection -> Tables.list(connection, SELECT + " order by g.given_at desc, g.id", FamilyGrant::of));
    }
}
