package org.osefrance.archive.portal.guest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.schemas.access.Grant;
import org.osefrance.archive.schemas.identifier.RecordId;

/** A grant as it was typed, so that a mistake in one field does not cost the others. */
record GrantForm(
        String holder,
        String records,
        String capacity,
        String identity,
        String kinship,
        String seenBy,
        String seenOn,
        String lastDay,
        String reason,
        boolean told) {

    /** Longest a grant may hold; then somebody looks again. */
    static final int MOST_DAYS = 366;

    private static final int LONGEST = 400;

    /** What was typed cannot be taken; {@code key} names the message that says why. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String key;

        UnusableException(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** A form nobody has filled in yet. */
    static GrantForm fresh(String records, String account, LocalDate today) {
        return new GrantForm(
                "",
                records,
                "",
                "",
                "",
                account,
                today.toString(),
                today.plusMonths(3).toString(),
                "",
                false);
    }

    /** The form as it came. */
    static GrantForm of(Map<String, String> fields) {
        return new GrantForm(
                line(fields, "holder"),
                fields.getOrDefault("records", ""),
                line(fields, "capacity"),
                line(fields, "identity"),
                line(fields, "kinship"),
                line(fields, "seenBy"),
                line(fields, "seenOn"),
                line(fields, "lastDay"),
                line(fields, "reason"),
                fields.containsKey("told"));
    }

    /** Control characters never reach a table or the audit. */
    static String line(Map<String, String> fields, String name) {
        String typed =
                fields.getOrDefault(name, "").replaceAll("\\p{Cntrl}+", " ").strip();
        return typed.substring(0, Math.min(LONGEST, typed.length()));
    }

    /** What is decided by it. @param named records that it names */
    FamilyGrant.Terms terms(List<RecordId> named, LocalDate today) throws UnusableException {
        require(!holder.isEmpty(), "grant.problem.holder");
        require(!named.isEmpty(), "grant.problem.records");
        Grant.Capacity right = right().orElseThrow(() -> new UnusableException("grant.problem.capacity"));
        require(!identity.isEmpty() && !seenBy.isEmpty(), "grant.problem.identity");
        require(right == Grant.Capacity.SUBJECT || !kinship.isEmpty(), "grant.problem.kinship");
        LocalDate seen = day(seenOn);
        require(!seen.isAfter(today), "grant.problem.seen");
        LocalDate last = day(lastDay);
        require(!last.isBefore(today), "grant.problem.past");
        require(!last.isAfter(today.plusDays(MOST_DAYS)), "grant.problem.long");
        require(!reason.isEmpty(), "grant.problem.reason");
        return new FamilyGrant.Terms(
                holder, named, right, new FamilyGrant.Proofs(identity, kinship, seenBy, seen), reason, last);
    }

    private Optional<Grant.Capacity> right() {
        for (Grant.Capacity known : Grant.Capacity.values()) {
            if (known.name().equals(capacity)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    private static LocalDate day(String typed) throws UnusableException {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            throw new UnusableException("grant.problem.date");
        }
    }

    private static void require(boolean well, String key) throws UnusableException {
        if (!well) {
            throw new UnusableException(key);
        }
    }
}
