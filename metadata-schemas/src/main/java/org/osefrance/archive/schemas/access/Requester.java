package org.osefrance.archive.schemas.access;

import java.util.Optional;

/** Who asks, as far as a right follows from it. */
public sealed interface Requester {

    /** Anybody. */
    record Anyone() implements Requester {}

    /** Somebody with an account: a right only where a derogation or an agreement names this account. */
    record Reader(String account, Optional<ReadingAgreement> agreement) implements Requester {}

    /** The person the record is about. */
    record Subject() implements Requester {}

    /** A relative of the person the record is about; {@code kinship}: whether it was proven. */
    record Relative(Relation relation, Stated kinship) implements Requester {}

    /** How somebody is related to the person a record is about. */
    enum Relation {
        CHILD,
        SIBLING
    }

    /** An heir with a motive (Code de la santé publique L1110-4 V). */
    record Heir(Optional<Motive> motive) implements Requester {}

    /** Why an heir asks. The law knows three motives. */
    enum Motive {
        CAUSE_OF_DEATH,
        ASSERT_RIGHTS,
        MEMORY_OF_THE_DECEASED,
        /** Any other, genealogy among them. */
        OTHER
    }

    /** A parent (civil code 371-1); {@code conflict}: whether the child's interest may stand against it. */
    record Parent(Stated parentalAuthority, Stated conflict) implements Requester {}

    /** Who made a research request, about that request. */
    record RequestAuthor() implements Requester {}

    /**
     * Staff of a service.
     *
     * @param careTeam whether of the team that cares for the person
     * @param reasonGiven whether a written reason was given for this access
     * @param emergency whether emergency access was asked for
     */
    record ServiceStaff(Service service, boolean careTeam, boolean reasonGiven, boolean emergency)
            implements Requester {}

    /** An archivist at the desk. */
    record Archivist(String account) implements Requester {}

    /** A part of the archive at work. */
    record Machinery(String part) implements Requester {}
}
