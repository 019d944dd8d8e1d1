package org.osefrance.archive.portal.guest;

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
                Typed.line(fields, "holder"),
                fields.getOrDefault("records", ""),
                Typed.line(fields, "capacity"),
                Typed.line(fields, "identity"),
                Typed.line(fields, "kinship"),
                Typed.line(fields, "seenBy"),
                Typed.line(fields, "seenOn"),
                Typed.line(fields, "lastDay"),
                Typed.line(fields, "reason"),
                fields.containsKey("told"));
    }

    /** What is decided by it. @param named records that it names */
    FamilyGrant.Terms terms(List<RecordId> named, LocalDate today) throws Typed.UnusableException {
        Typed.require(!holder.isEmpty(), "grant.problem.holder");
        Typed.require(!named.isEmpty(), "grant.problem.records");
        Grant.Capacity right = right().orElseThrow(() -> new Typed.UnusableException("grant.problem.capacity"));
        Typed.require(!identity.isEmpty() && !seenBy.isEmpty(), "grant.problem.identity");
        Typed.require(right == Grant.Capacity.SUBJECT || !kinship.isEmpty(), "grant.problem.kinship");
        LocalDate seen = Typed.past(seenOn, today);
        LocalDate last = Typed.lastDay(lastDay, today);
        Typed.require(!reason.isEmpty(), "grant.problem.reason");
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
}
