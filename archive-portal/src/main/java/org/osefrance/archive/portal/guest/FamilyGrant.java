package org.osefrance.archive.portal.guest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.schemas.access.Grant;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.PersonalLink;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Records that were opened to one person of a family, for a time, after somebody saw who they are.
 *
 * @param id what the audit calls its holder
 * @param terms what was decided
 * @param given who gave it, and when
 * @param told who told the person what they did not know yet; until then it opens nothing
 * @param revoked who took it back
 */
record FamilyGrant(String id, Terms terms, Deed given, Optional<Deed> told, Optional<Deed> revoked) {

    static final String COLUMNS =
            "g.id, g.holder, g.records, g.capacity, g.identity_proof, g.kinship_proof, g.proofs_seen_by,"
                    + " g.proofs_seen_on, g.reason, g.given_by, g.given_at, g.last_day, g.told_by, g.told_at, g.revoked_by,"
                    + " g.revoked_at, g.revoked_why";

    /**
     * What is decided when a grant is given.
     *
     * @param holder how the staff calls the person
     * @param records opened with all that lies beneath
     * @param capacity in whose right they read
     * @param lastDay it works, in Paris
     */
    record Terms(
            String holder,
            List<RecordId> records,
            Grant.Capacity capacity,
            Proofs proofs,
            String reason,
            LocalDate lastDay) {
        Terms {
            records = List.copyOf(records);
        }
    }

    /**
     * What was seen before it was given.
     *
     * @param identity such as a passport, never its number
     * @param kinship such as a certificate of birth, a judgement, a power of attorney; empty for the person's own
     * @param by who saw them
     */
    record Proofs(String identity, String kinship, String by, LocalDate on) {}

    /** How it stands. */
    enum State {
        /** Nobody has told the person yet. */
        WAITING,
        OPEN,
        ENDED,
        REVOKED
    }

    /** How it stands on a day in Paris. */
    State state(LocalDate today) {
        if (revoked.isPresent()) {
            return State.REVOKED;
        }
        if (terms.lastDay().isBefore(today)) {
            return State.ENDED;
        }
        return told.isPresent() ? State.OPEN : State.WAITING;
    }

    /** What the rules are asked with. */
    private Grant right() {
        return new Grant(id, Set.copyOf(terms.records()), terms.capacity(), new PersonalLink(terms.lastDay(), true));
    }

    /** Its holder, as the ports that read know them. @param from network address */
    Viewer.Family viewer(String from) {
        return new Viewer.Family(id, List.of(right()), new Occasion(from, ""));
    }

    /** Reads the {@link #COLUMNS}. */
    static FamilyGrant of(ResultSet row) throws SQLException {
        return new FamilyGrant(
                row.getString("id"),
                new Terms(
                        row.getString("holder"),
                        NamedRecords.ids(row.getArray("records")),
                        Grant.Capacity.valueOf(row.getString("capacity")),
                        new Proofs(
                                row.getString("identity_proof"),
                                row.getString("kinship_proof"),
                                row.getString("proofs_seen_by"),
                                row.getObject("proofs_seen_on", LocalDate.class)),
                        row.getString("reason"),
                        row.getObject("last_day", LocalDate.class)),
                new Deed(
                        row.getString("given_by"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        ""),
                Deed.find(row, "told", ""),
                Deed.find(row, "revoked", row.getString("revoked_why")));
    }
}
