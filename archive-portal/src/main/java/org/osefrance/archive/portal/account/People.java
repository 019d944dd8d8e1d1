package org.osefrance.archive.portal.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.access.Service;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What an administrator does to accounts. Each change is obeyed by the next request of a session that runs. Nothing is
 * erased: names stand in what these people wrote, and are not given to others.
 */
final class People {

    private static final String ALL = "select " + Account.COLUMNS + " from account a";
    /** Whoever could take the last administrator's place: set up, and not disabled. */
    private static final String OTHER_ADMINISTRATORS = "select 1 from account where id <> ? and disabled_at is null"
            + " and secret is not null and 'ADMINISTRATOR' = any(roles)";

    private final Tables database;
    private final OneTimeLinks links;

    People(Tables database) {
        this.database = database;
        this.links = new OneTimeLinks(database);
    }

    /** What became of a change. */
    enum Outcome {
        DONE,
        /** Refused: nobody would be left who can bring people in. */
        LAST_ADMINISTRATOR
    }

    /**
     * What became of a change that makes a link.
     *
     * @param token shown once; empty when it was refused
     */
    record Linked(Outcome outcome, Optional<String> token) {}

    /** Everybody who was ever asked in, by name; what became of unused set-up links is left out. */
    List<Account> list() {
        return database.inTransaction(connection -> Tables.list(
                connection, ALL + " where a.name not like '(set-up %' order by lower(a.name), a.name", Account::of));
    }

    /** One of them. */
    Optional<Account> find(RecordId id) {
        return list().stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /**
     * Makes an account and the link that opens it.
     *
     * @return empty when somebody has that name, or one that only differs in capitals
     */
    Optional<String> invite(String name, Set<Viewer.Role> roles, Set<Service> services) {
        return database.aloneInTransaction(connection -> {
            if (Tables.find(connection, "select 1 from account where lower(name) = lower(?)", row -> 1, name)
                    .isPresent()) {
                return Optional.empty();
            }
            RecordId id = RecordId.random();
            Tables.change(
                    connection,
                    "insert into account (id, name, roles, services, created_at) values (?, ?, ?, ?, ?)",
                    id.value(),
                    name,
                    Accounts.names(roles),
                    Accounts.names(services),
                    database.now());
            return Optional.of(links.make(connection, id, OneTimeLinks.Kind.INVITED));
        });
    }

    Outcome changeRights(RecordId id, Set<Viewer.Role> roles, Set<Service> services) {
        return database.aloneInTransaction(connection -> {
            if (!roles.contains(Viewer.Role.ADMINISTRATOR) && isLastAdministrator(connection, id)) {
                return Outcome.LAST_ADMINISTRATOR;
            }
            Tables.change(
                    connection,
                    "update account set roles = ?, services = ? where id = ?",
                    Accounts.names(roles),
                    Accounts.names(services),
                    id.value());
            return Outcome.DONE;
        });
    }

    /** Keeps an account out. Its sessions end, and its open links. */
    Outcome disable(RecordId id) {
        return database.aloneInTransaction(connection -> {
            if (isLastAdministrator(connection, id)) {
                return Outcome.LAST_ADMINISTRATOR;
            }
            Tables.change(connection, "delete from setup_token where account = ?", id.value());
            Tables.change(
                    connection,
                    "update account set disabled_at = coalesce(disabled_at, ?), generation = generation + 1 where id = ?",
                    database.now(),
                    id.value());
            return Outcome.DONE;
        });
    }

    /** Lets an account in again, with the rights and the sign-in it had. */
    void enable(RecordId id) {
        database.inTransaction(connection ->
                Tables.change(connection, "update account set disabled_at = null where id = ?", id.value()));
    }

    /** Ends every session of an account: whoever sits there has to sign in again. */
    void endSessions(RecordId id) {
        database.inTransaction(connection ->
                Tables.change(connection, "update account set generation = generation + 1 where id = ?", id.value()));
    }

    /** Takes away all an account signs in with, ends its sessions and makes a link for a new beginning. */
    Linked resetSignIn(RecordId id) {
        return database.aloneInTransaction(connection -> {
            if (isLastAdministrator(connection, id)) {
                return new Linked(Outcome.LAST_ADMINISTRATOR, Optional.empty());
            }
            return new Linked(Outcome.DONE, Optional.of(takeAllAway(connection, id)));
        });
    }

    /** @return token of the link for a new beginning */
    String takeAllAway(Connection connection, RecordId id) throws SQLException {
        Tables.change(connection, "delete from recovery_code where account = ?", id.value());
        Tables.change(connection, "delete from passkey where account = ?", id.value());
        Tables.change(connection, "delete from outside_identity where account = ?", id.value());
        Tables.change(
                connection,
                "update account set secret = null, code_key = null, generation = generation + 1 where id = ?",
                id.value());
        return links.make(connection, id, OneTimeLinks.Kind.RESET);
    }

    private static boolean isLastAdministrator(Connection connection, RecordId id) throws SQLException {
        boolean administrates = Tables.find(connection, ALL + " where a.id = ?", Account::of, id.value())
                .filter(Account::isActive)
                .filter(account -> account.roles().contains(Viewer.Role.ADMINISTRATOR))
                .isPresent();
        return administrates
                && Tables.find(connection, OTHER_ADMINISTRATORS, row -> 1, id.value())
                        .isEmpty();
    }
}
