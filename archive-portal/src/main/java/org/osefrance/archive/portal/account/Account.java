package org.osefrance.archive.portal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osefrance.archive.schemas.access.Service;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Somebody who works here.
 *
 * @param name what they sign in with; never given to another
 * @param roles what they may do
 * @param services whose people they serve
 * @param generation sessions of an earlier one have ended
 * @param hasApp whether an app makes one-time codes for it
 * @param passkeys how many it has
 * @param paperCodes recovery codes that were not used
 */
record Account(
        RecordId id,
        String name,
        Set<Viewer.Role> roles,
        Set<Service> services,
        int generation,
        State state,
        Optional<Instant> lastSignedIn,
        boolean hasApp,
        int paperCodes,
        int passkeys) {

    /** What of a row makes an account; {@code a} is the table. */
    static final String COLUMNS = """
            a.id, a.name, a.roles, a.services, a.generation, a.disabled_at, a.secret, a.last_signed_in_at,
            a.code_key is not null as has_app,
            (select count(*) from recovery_code c where c.account = a.id and c.used_at is null) as paper_codes,
            (select count(*) from passkey k where k.account = a.id) as passkeys
            """;

    /** Whether they can come in. */
    enum State {
        INVITED,
        ACTIVE,
        DISABLED
    }

    Account {
        roles = Set.copyOf(roles);
        services = Set.copyOf(services);
    }

    /** Whether nobody is kept out by the state of the account. */
    boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Whether anything but the password proves who this is. */
    boolean hasSecondStep() {
        return hasApp || passkeys > 0;
    }

    static Account of(ResultSet row) throws SQLException {
        State usable = row.getString("secret") == null ? State.INVITED : State.ACTIVE;
        return new Account(
                new RecordId(row.getString("id")),
                row.getString("name"),
                set(row, "roles", Viewer.Role::valueOf),
                set(row, "services", Service::valueOf),
                row.getInt("generation"),
                row.getObject("disabled_at") == null ? usable : State.DISABLED,
                Optional.ofNullable(row.getObject("last_signed_in_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("has_app"),
                row.getInt("paper_codes"),
                row.getInt("passkeys"));
    }

    /** The roles in their own order. */
    Set<Viewer.Role> orderedRoles() {
        return roles.isEmpty() ? roles : EnumSet.copyOf(roles);
    }

    private static <T> Set<T> set(ResultSet row, String column, Function<String, T> of) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(of)
                .collect(Collectors.toUnmodifiableSet());
    }
}
