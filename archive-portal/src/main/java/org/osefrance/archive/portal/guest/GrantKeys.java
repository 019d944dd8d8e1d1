package org.osefrance.archive.portal.guest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.portal.guard.Secrets;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Component;

/**
 * Links and codes that a grant is entered by. A link serves once and for days; a printed code as often as its holder comes, for
 * months, and never longer than its grant. Only digests are kept.
 */
@Component
final class GrantKeys {

    /** How long a link holds. */
    static final Duration LINK_HOLDS = Duration.ofHours(48);

    /** How long a printed code holds at most. */
    static final Duration CODE_HOLDS = Duration.ofDays(90);

    private static final int TOKEN_BYTES = 24;
    private static final String STANDING = " from grant_key k join family_grant g on g.id = k.family_grant"
            + " where k.digest = ? and k.ended_at is null"
            + " and g.revoked_at is null and g.told_at is not null and g.last_day >= ?";

    private final Tables tables;
    private final FamilyGrants grants;
    private final GuestAudit audit;

    GrantKeys(Tables tables, FamilyGrants grants, GuestAudit audit) {
        this.tables = tables;
        this.grants = grants;
        this.audit = audit;
    }

    /** What somebody enters by. */
    enum Kind {
        LINK(LINK_HOLDS),
        CODE(CODE_HOLDS);

        private final Duration holds;

        Kind(Duration holds) {
            this.holds = holds;
        }
    }

    /** What was made, to be shown once. @param secret for an address, or to be printed */
    record Made(Kind kind, String secret, Instant expires) {}

    /** Makes a link or code; those the grant had before end, and so do visits that began by them. Empty where it is not open. */
    Optional<Made> make(FamilyGrant grant, Kind kind, Viewer.Staff by) {
        if (grant.state(grants.today()) != FamilyGrant.State.OPEN) {
            return Optional.empty();
        }
        Instant now = tables.clock().instant();
        Instant last = grant.terms()
                .lastDay()
                .plusDays(1)
                .atStartOfDay(FamilyGrants.PARIS)
                .toInstant();
        Instant expires = now.plus(kind.holds).isBefore(last) ? now.plus(kind.holds) : last;
        String secret = kind == Kind.LINK ? Secrets.token(TOKEN_BYTES) : PrintedCode.random();
        String kept = kind == Kind.LINK ? secret : PrintedCode.parse(secret).orElseThrow();
        tables.inTransaction(connection -> {
            Tables.change(
                    connection,
                    "update grant_key set ended_at = ? where family_grant = ? and ended_at is null",
                    Tables.at(now),
                    grant.id());
            Tables.change(
                    connection,
                    "insert into grant_key (digest, family_grant, kind, made_by, made_at, expires_at)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    digest(kind, kept),
                    grant.id(),
                    kind.name(),
                    by.account(),
                    Tables.at(now),
                    Tables.at(expires));
            audit.done(by, Action.MAKE_KEY, grant.terms().records(), grant.id() + " " + kind);
            return true;
        });
        return Optional.of(new Made(kind, secret, expires));
    }

    /** Enters by a link or code, and uses a link up: of two who do so at once one gets in. @param from network address */
    Optional<Entry> enter(Kind kind, String secret, String from) {
        String digest = digest(kind, secret);
        return tables.inTransaction(connection -> {
            Optional<Entry> entry = use(connection, digest) ? find(connection, digest) : Optional.empty();
            entry.ifPresent(
                    come -> audit.guest(come.grant().viewer(from), Action.VISIT, new Occasion(from, ""), kind.name()));
            return entry;
        });
    }

    private boolean use(Connection connection, String digest) throws SQLException {
        return Tables.change(
                        connection,
                        "update grant_key set used_at = ? where digest = ? and (kind = 'CODE' or used_at is null)"
                                + " and expires_at > ? and exists (select 1" + STANDING + ")",
                        tables.now(),
                        digest,
                        tables.now(),
                        digest,
                        grants.today())
                == 1;
    }

    /** The grant somebody entered by, as it stands now; empty once it was taken back, ended, or its key was replaced. */
    Optional<Entry> find(String digest) {
        return tables.inTransaction(connection -> find(connection, digest));
    }

    private Optional<Entry> find(Connection connection, String digest) throws SQLException {
        return Tables.find(
                connection,
                "select " + FamilyGrant.COLUMNS + STANDING,
                row -> new Entry(digest, FamilyGrant.of(row)),
                digest,
                grants.today());
    }

    /** A code and a link never stand for one another. */
    private static String digest(Kind kind, String secret) {
        return Secrets.digest(kind + " " + secret);
    }

    /** That somebody entered. @param digest what their session remembers */
    record Entry(String digest, FamilyGrant grant) {}
}
