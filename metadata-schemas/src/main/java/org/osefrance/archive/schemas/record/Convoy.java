package org.osefrance.archive.schemas.record;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.source.Attestation;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * A convoy. The word means a deportation train or a group of children on the way to safety: it is always qualified.
 *
 * @param id lasting id
 * @param kind which of the two
 * @param name number or name
 * @param otherNames variants
 * @param departed when it left
 * @param from where it left
 * @param to where it went
 * @param history in words
 * @param attestation what it rests on
 */
public record Convoy(
        RecordId id,
        Kind kind,
        String name,
        List<String> otherNames,
        Optional<UncertainDate> departed,
        Optional<RecordId> from,
        Optional<RecordId> to,
        String history,
        Attestation attestation)
        implements Authority {

    public Convoy {
        otherNames = List.copyOf(otherNames);
    }

    /** Which of two opposite things. */
    public enum Kind {
        DEPORTATION_TRAIN,
        CHILDREN_GROUP
    }
}
