package org.osefrance.archive.portal.guard;

import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.osefrance.archive.portal.table.Tables;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Limits to guessing. Tries are counted for the name that was typed, whether anybody is called so or not, and for the
 * address they come from; each full count makes the next wait twice as long. A passkey is never counted, so that nobody can
 * keep its owner out.
 */
public final class Trials {

    static final int FOR_A_NAME = 10;
    static final int FOR_AN_ADDRESS = 25;
    static final Duration FIRST_WAIT = Duration.ofMinutes(15);

    private static final Duration LONGEST_WAIT = Duration.ofHours(12);
    /** After so long without a try, counting begins anew. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final int DOUBLINGS = 6;
    /** One customer of a provider has as many addresses as fit behind these bytes of an IPv6 address. */
    private static final int NETWORK_BYTES = 8;

    private final Tables database;

    /** Counts in these tables. */
    public Trials(Tables database) {
        this.database = database;
    }

    /** Counts a try before it is looked at; present when it must not be looked at, with how long to wait. */
    public Optional<Duration> count(String name, String address) {
        Optional<Duration> here = count(ofAddress(address), FOR_AN_ADDRESS);
        return here.isPresent() ? here : count(ofName(name), FOR_A_NAME);
    }

    /**
     * Forgets the tries for a name whose owner came in, and takes back their own from those of the address.
     *
     * @param tries how many they made
     */
    public void forget(String name, String address, int tries) {
        database.inTransaction(connection -> {
            Tables.change(connection, "delete from sign_in_trial where subject = ?", ofName(name));
            return Tables.change(
                    connection,
                    "update sign_in_trial set tries = greatest(0, tries - ?) where subject = ?",
                    tries,
                    ofAddress(address));
        });
    }

    /**
     * The same for something that is asked without a name, counted for the address alone.
     *
     * @param what is asked, so that one thing does not count for another
     * @param most tries before the first wait
     */
    public Optional<Duration> countFrom(String address, String what, int most) {
        return count(what + " " + ofAddress(address), most);
    }

    /** Takes back a try that was counted in this way, because it was none: whoever made it had what it takes. */
    public void forgiveFrom(String address, String what) {
        database.inTransaction(connection -> Tables.change(
                connection,
                "update sign_in_trial set tries = greatest(0, tries - 1) where subject = ?",
                what + " " + ofAddress(address)));
    }

    /** Where a try comes from. */
    public static String addressOf(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    private Optional<Duration> count(String subject, int most) {
        return database.inTransaction(connection -> {
            // The database keeps microseconds and rounds up; a wait that ends now has ended.
            Instant now = database.clock().instant().truncatedTo(ChronoUnit.MILLIS);
            Count before = lock(connection, subject, now);
            if (before.waitUntil().isAfter(now)) {
                return Optional.of(Duration.between(now, before.waitUntil()));
            }
            int tries = before.lastAt().plus(FORGOTTEN).isBefore(now) ? 1 : before.tries() + 1;
            Instant until = tries % most == 0 ? now.plus(waitAfter(tries / most)) : now;
            Tables.change(
                    connection,
                    "update sign_in_trial set tries = ?, last_at = ?, wait_until = ? where subject = ?",
                    tries,
                    Tables.at(now),
                    Tables.at(until),
                    subject);
            Tables.change(
                    connection,
                    "delete from sign_in_trial where subject in (select subject from sign_in_trial where last_at < ?"
                            + " for update skip locked)",
                    Tables.at(now.minus(FORGOTTEN)));
            return Optional.empty();
        });
    }

    private static Count lock(Connection connection, String subject, Instant now) throws SQLException {
        Tables.change(
                connection,
                "insert into sign_in_trial (subject, tries, last_at, wait_until) values (?, 0, ?, ?)"
                        + " on conflict (subject) do nothing",
                subject,
                Tables.at(now),
                Tables.at(now));
        return Tables.find(
                        connection,
                        "select tries, last_at, wait_until from sign_in_trial where subject = ? for update",
                        row -> new Count(
                                row.getInt(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getObject(3, OffsetDateTime.class).toInstant()),
                        subject)
                .orElseGet(() -> new Count(0, now, now));
    }

    private static Duration waitAfter(int rounds) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(rounds - 1, DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** What people type as a name may be a password. */
    private static String ofName(String name) {
        return "name " + Secrets.digest(name);
    }

    private static String ofAddress(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            byte[] network = bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
            return "address " + Secrets.digest(HexFormat.of().formatHex(network));
        } catch (IllegalArgumentException noLiteral) {
            return "address " + Secrets.digest(address);
        }
    }

    private record Count(int tries, Instant lastAt, Instant waitUntil) {}
}
