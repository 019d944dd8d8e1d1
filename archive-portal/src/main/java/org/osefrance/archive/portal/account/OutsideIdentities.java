package org.osefrance.archive.portal.account;

import java.util.Optional;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Which account of ours somebody means whom another house vouches for: by issuer and subject, which is never given to another (OpenID Connect Core 1.0, section 5.7). Linked by the owner of the account, never by a name. */
final class OutsideIdentities {

    private final Tables database;

    OutsideIdentities(Tables database) {
        this.database = database;
    }

    /** Name of the account that an identity was linked to; whether it may come in is asked elsewhere. */
    Optional<String> find(String issuer, String subject) {
        return database.inTransaction(connection -> Tables.find(
                connection,
                "select a.name from outside_identity o join account a on a.id = o.account where o.issuer = ? and o.subject = ?",
                row -> row.getString(1),
                issuer,
                subject));
    }

    /** Whether an account has one. */
    boolean isLinked(RecordId account) {
        return database.inTransaction(connection -> Tables.find(
                        connection, "select 1 from outside_identity where account = ?", row -> 1, account.value())
                .isPresent());
    }

    /**
     * Links an identity to an account, in place of the one it had.
     *
     * @return false when it is linked to another account already; nothing is changed then
     */
    boolean link(RecordId account, String issuer, String subject) {
        return database.inTransaction(connection -> {
            Tables.change(connection, "delete from outside_identity where account = ?", account.value());
            boolean linked = Tables.change(
                            connection,
                            "insert into outside_identity (issuer, subject, account, linked_at) values (?, ?, ?, ?)"
                                    + " on conflict do nothing",
                            issuer,
                            subject,
                            account.value(),
                            database.now())
                    == 1;
            if (!linked) {
                connection.rollback();
            }
            return linked;
        });
    }

    /** Takes away the identity of an account. */
    void unlink(RecordId account) {
        database.inTransaction(connection ->
                Tables.change(connection, "delete from outside_identity where account = ?", account.value()));
    }
}
