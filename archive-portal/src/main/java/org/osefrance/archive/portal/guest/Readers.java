package org.osefrance.archive.portal.guest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Component;

/** Readers of the reading room and the agreements they signed: named items, a purpose, a last day. */
@Component
final class Readers {

    private final Tables tables;
    private final GuestAudit audit;

    Readers(Tables tables, GuestAudit audit) {
        this.tables = tables;
        this.audit = audit;
    }

    /** A reader. @param account how the staff calls them, and what derogations name */
    record Reader(String id, String account, String identity) {}

    /** What was signed. */
    record Terms(List<RecordId> records, String purpose, LocalDate signedOn, LocalDate lastDay) {
        Terms {
            records = List.copyOf(records);
        }
    }

    /** An agreement as it is kept. */
    record Agreement(String id, Terms terms, Deed given, Optional<Deed> revoked) {}

    /** Makes a reader; empty when one is called so already. @return the id */
    Optional<String> make(String account, String identity, Viewer.Staff by) {
        String id = RecordId.random().value();
        return tables.inTransaction(connection -> {
            boolean made = Tables.change(
                            connection,
                            "insert into reader (id, account, identity_proof, made_by, made_at) values (?, ?, ?, ?, ?)"
                                    + " on conflict (account) do nothing",
                            id,
                            account,
                            identity,
                            by.account(),
                            tables.now())
                    == 1;
            if (made) {
                audit.done(by, Action.READING_ROOM, List.of(), "reader " + id + " made");
            }
            return made ? Optional.of(id) : Optional.empty();
        });
    }

    /** Every reader, by name. */
    List<Reader> list() {
        return tables.inTransaction(connection -> Tables.list(
                connection, "select id, account, identity_proof from reader order by account", Readers::reader));
    }

    /** One reader. */
    Optional<Reader> find(String id) {
        return tables.inTransaction(connection -> Tables.find(
                connection, "select id, account, identity_proof from reader where id = ?", Readers::reader, id));
    }

    /** Notes an agreement that a reader signed. */
    void sign(Reader reader, Terms terms, Viewer.Staff by) {
        String id = RecordId.random().value();
        tables.inTransaction(connection -> {
            Tables.change(
                    connection,
                    "insert into reading_agreement (id, reader, records, purpose, signed_on, last_day, given_by, given_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    reader.id(),
                    NamedRecords.array(terms.records()),
                    terms.purpose(),
                    terms.signedOn(),
                    terms.lastDay(),
                    by.account(),
                    tables.now());
            audit.done(
                    by,
                    Action.GRANT,
                    terms.records(),
                    "agreement " + id + " of reader " + reader.id() + " until " + terms.lastDay());
            return true;
        });
    }

    /** Takes an agreement back; false when that was done before, or there is none. */
    boolean revoke(Reader reader, String agreement, Viewer.Staff by, String why) {
        return tables.inTransaction(connection -> {
            boolean changed = Tables.change(
                            connection,
                            "update reading_agreement set revoked_by = ?, revoked_at = ?, revoked_why = ?"
                                    + " where id = ? and reader = ? and revoked_at is null",
                            by.account(),
                            tables.now(),
                            why,
                            agreement,
                            reader.id())
                    == 1;
            if (changed) {
                audit.done(by, Action.REVOKE, List.of(), "agreement " + agreement);
            }
            return changed;
        });
    }

    /** Everything a reader signed, the latest first. */
    List<Agreement> listAgreements(Reader reader) {
        return tables.inTransaction(connection -> Tables.list(
                connection,
                "select id, records, purpose, signed_on, last_day, given_by, given_at, revoked_by, revoked_at, revoked_why"
                        + " from reading_agreement where reader = ? order by given_at desc, id",
                Readers::agreement,
                reader.id()));
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(row.getString(1), row.getString(2), row.getString(3));
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                row.getString("id"),
                new Terms(
                        NamedRecords.ids(row.getArray("records")),
                        row.getString("purpose"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                new Deed(
                        row.getString("given_by"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        ""),
                Deed.find(row, "revoked", row.getString("revoked_why")));
    }
}
