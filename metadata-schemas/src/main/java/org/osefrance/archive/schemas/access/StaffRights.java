package org.osefrance.archive.schemas.access;

import java.util.Optional;

/** Rights that follow from a task in the institution. Every use is audited. */
final class StaffRights {

    private StaffRights() {}

    /** The right of the archive's own people and parts, at any place; empty for records that are no archives yet. */
    static Optional<Right> findOfArchive(Case asked) {
        boolean ofArchive = switch (asked.question().requester()) {
            case Requester.Archivist archivist -> true;
            case Requester.Machinery machinery -> true;
            default -> false;
        };
        return ofArchive && !isInUse(asked.matter()) ? Optional.of(Right.allow(Basis.NEED_OF_TASK)) : Optional.empty();
    }

    /**
     * The right of staff of a service: a record of care within its secrecy; of the archive, what the memory service
     * needs for a reason that was given, save medical secrecy and the secret of origins.
     */
    static Optional<Right> find(Requester.ServiceStaff staff, Case asked) {
        if (asked.matter() instanceof Matter.ServiceRecord record && record.inUse()) {
            return ServiceRecords.findStaffRight(record, staff);
        }
        boolean ofMemory = staff.service() == Service.MEMORY && staff.reasonGiven();
        boolean sealed = Conditions.isMedical(asked)
                || asked.substance().category().equals(Optional.of(Category.ORIGINS_SECRET));
        return ofMemory && !sealed ? Optional.of(Right.allow(Basis.NEED_OF_TASK)) : Optional.empty();
    }

    private static boolean isInUse(Matter matter) {
        return matter instanceof Matter.ServiceRecord record && record.inUse();
    }
}
