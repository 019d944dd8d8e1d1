package org.osefrance.archive.schemas.access;

import java.util.Optional;

/** Records of a service in use: professional secrecy, no archives yet. */
final class ServiceRecords {

    private ServiceRecords() {}

    /** Closed while in use; afterwards its category decides. */
    static Optional<Opening> findOpening(Matter.ServiceRecord record) {
        return record.inUse() ? Optional.of(Opening.closed(Basis.PROFESSIONAL_SECRECY)) : Optional.empty();
    }

    /** What staff may see of a record in use: the team, whoever the person consents to, emergencies. */
    static Optional<Right> findStaffRight(Matter.ServiceRecord record, Requester.ServiceStaff staff) {
        boolean shared = staff.careTeam() || record.consent() == Stated.YES;
        if (shared) {
            return Optional.of(Right.allow(Basis.SHARED_SECRECY));
        }
        boolean emergency = record.area() == Matter.Area.HEALTH && staff.emergency() && staff.reasonGiven();
        return emergency ? Optional.of(Right.allow(Basis.EMERGENCY)) : Optional.empty();
    }
}
