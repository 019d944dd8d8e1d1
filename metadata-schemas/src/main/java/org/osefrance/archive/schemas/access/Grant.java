package org.osefrance.archive.schemas.access;

import java.util.Collection;
import java.util.Set;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Consultation at a distance, given to one person after identity, and where needed kinship, were seen: these records, for
 * a time. It ends on its day or when it is taken back.
 *
 * @param id of the grant, for the audit; tells nothing
 * @param records what it opens, with all that lies beneath
 * @param capacity in whose right it is read
 * @param link until when, and whether an identity was seen
 */
public record Grant(String id, Set<RecordId> records, Capacity capacity, PersonalLink link) {

    public Grant {
        records = Set.copyOf(records);
    }

    /** Whether a record is in its scope. @param line ids of the record and of everything above it */
    boolean covers(Collection<RecordId> line) {
        return line.stream().anyMatch(records::contains);
    }

    /** In whose right somebody reads. A guardian or a holder of a power of attorney reads in the right of the person. */
    public enum Capacity {
        /** The person the records are about. */
        SUBJECT(new Requester.Subject()),
        /** Guardian of that person, by a judgement that was seen. */
        GUARDIAN(new Requester.Subject()),
        /** By a power of attorney that was seen. */
        ATTORNEY(new Requester.Subject()),
        /** Proven child of that person. */
        CHILD(new Requester.Relative(Requester.Relation.CHILD, Stated.YES)),
        /** Proven brother or sister. */
        SIBLING(new Requester.Relative(Requester.Relation.SIBLING, Stated.YES));

        private final Requester requester;

        Capacity(Requester requester) {
            this.requester = requester;
        }

        Requester requester() {
            return requester;
        }
    }
}
