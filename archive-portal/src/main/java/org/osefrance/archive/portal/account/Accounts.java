package org.osefrance.archive.portal.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * The accounts of staff, as those who sign in meet them. The first one is made by whoever holds the set-up link that the
 * archive printed at its first start; there is no default password. {@link People} is what an administrator does to them.
 */
public final class Accounts {

    private final Tables database;
    private final OneTimeLinks links;
    private final SecondSteps secondSteps;

    /**
     * @param key 256 bits that seal the secrets of one-time codes; kept outside the database
     */
    public Accounts(Tables database, byte[] key) {
        this.database = database;
        this.links = new OneTimeLinks(database);
        this.secondSteps = new SecondSteps(database, new SecretBox(key));
    }

    /** Where they are kept, for the other parts of this package. */
    Tables database() {
        return database;
    }

    /** What proves people besides their password. */
    SecondSteps secondSteps() {
        return secondSteps;
    }

    /** Makes a new set-up link while nobody is set up; links made before end. Empty once somebody is. */
    public Optional<String> offerSetup() {
        return database.inTransaction(connection -> {
            if (Tables.find(connection, "select 1 from account where secret is not null", row -> 1)
                    .isPresent()) {
                return Optional.empty();
            }
            RecordId account = RecordId.random();
            Tables.change(connection, "delete from setup_token");
            Tables.change(connection, "update account set disabled_at = ? where secret is null", database.now());
            Tables.change(
                    connection,
                    "insert into account (id, name, roles, created_at) values (?, ?, ?, ?)",
                    account.value(),
                    "(set-up " + account + ")",
                    names(Set.of(Viewer.Role.ADMINISTRATOR)),
                    database.now());
            return Optional.of(links.make(connection, account, OneTimeLinks.Kind.FIRST));
        });
    }

    /** The link of a token, while it can be used. */
    Optional<OneTimeLinks.Open> findLink(String token) {
        return database.inTransaction(connection -> links.find(connection, token));
    }

    /**
     * Uses up a set-up link: names the first account and gives it its password.
     *
     * @param also what it is besides administrator: somebody said so, it does not follow
     * @return false when the link was used, has ended, or is none for a first account; nothing is changed then
     */
    boolean setUpFirst(String token, String name, String passwordHash, Set<Viewer.Role> also) {
        return database.inTransaction(connection -> {
            Optional<OneTimeLinks.Open> link =
                    links.find(connection, token).filter(open -> open.kind() == OneTimeLinks.Kind.FIRST);
            if (link.isEmpty() || !links.use(connection, token)) {
                return false;
            }
            Tables.change(
                    connection,
                    "update account set name = ?, secret = ?, roles = ? where id = ?",
                    name,
                    passwordHash,
                    Stream.concat(Stream.of(Viewer.Role.ADMINISTRATOR), also.stream())
                            .map(Enum::name)
                            .distinct()
                            .sorted()
                            .toArray(String[]::new),
                    link.get().account().value());
            return true;
        });
    }

    /** Uses up a link that somebody was given, and gives their account its password; false as above. */
    boolean setUp(String token, String passwordHash) {
        return database.inTransaction(connection -> {
            Optional<OneTimeLinks.Open> link =
                    links.find(connection, token).filter(open -> open.kind() != OneTimeLinks.Kind.FIRST);
            if (link.isEmpty() || !links.use(connection, token)) {
                return false;
            }
            Tables.change(
                    connection,
                    "update account set secret = ? where id = ?",
                    passwordHash,
                    link.get().account().value());
            return true;
        });
    }

    /** The account of that name, unless it was disabled or never set up. */
    Optional<Account> find(String name) {
        if (isNobodysName(name)) {
            return Optional.empty();
        }
        return database.inTransaction(connection -> Tables.find(
                        connection,
                        "select " + Account.COLUMNS + " from account a where a.name = ?",
                        Account::of,
                        name))
                .filter(Account::isActive);
    }

    /** The password of an account that is not disabled: Argon2id (RFC 9106) in the PHC string form. */
    Optional<String> findPasswordHash(String name) {
        if (isNobodysName(name)) {
            return Optional.empty();
        }
        return database.inTransaction(connection -> Tables.find(
                connection,
                "select secret from account where name = ? and secret is not null and disabled_at is null",
                row -> row.getString(1),
                name));
    }

    /**
     * Gives an account another password and ends its sessions.
     *
     * @return the generation of sessions that begins with it
     */
    int changePassword(RecordId account, String passwordHash) {
        return database.inTransaction(connection -> Tables.find(
                        connection,
                        "update account set secret = ?, generation = generation + 1 where id = ? returning generation",
                        row -> row.getInt(1),
                        passwordHash,
                        account.value())
                .orElseThrow());
    }

    /**
     * What the operator of this machine does for somebody who is locked out, the only administrator too: takes away all they sign
     * in with, ends their sessions, opens the account if it was disabled, and makes a link for a new beginning.
     *
     * @return the link's token; empty when nobody has this name
     */
    public Optional<String> resetByOperator(String name) {
        return database.aloneInTransaction(connection -> {
            Optional<RecordId> account = Tables.find(
                    connection, "select id from account where name = ?", row -> new RecordId(row.getString(1)), name);
            if (account.isEmpty()) {
                return Optional.empty();
            }
            Tables.change(
                    connection,
                    "update account set disabled_at = null where id = ?",
                    account.get().value());
            return Optional.of(new People(database).takeAllAway(connection, account.get()));
        });
    }

    /** Names of everybody who was asked in, in their order. */
    public List<String> listNames() {
        return new People(database).list().stream().map(Account::name).toList();
    }

    /** Whether somebody of this name can come in today and has a role. */
    public boolean isActive(String name, Viewer.Role role) {
        return new People(database)
                .list().stream()
                        .anyMatch(account -> account.name().equals(name)
                                && account.isActive()
                                && account.roles().contains(role));
    }

    /** Notes that somebody came in. */
    void noteSignIn(Account account) {
        database.inTransaction(connection -> Tables.change(
                connection,
                "update account set last_signed_in_at = ? where id = ?",
                database.now(),
                account.id().value()));
    }

    static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    /** PostgreSQL refuses the question. */
    private static boolean isNobodysName(String name) {
        return name.indexOf('\0') >= 0;
    }
}
