package org.osefrance.archive.schemas.record;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.source.Attestation;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * A camp: internment, transit, concentration, extermination.
 *
 * @param id lasting id
 * @param name form of name this archive uses
 * @param otherNames variants
 * @param kind what historians call it, in words; euphemisms of the time are quoted as such
 * @param place where it was
 * @param from opened
 * @param until closed
 * @param history in words
 * @param attestation what it rests on
 */
public record Camp(
        RecordId id,
        String name,
        List<String> otherNames,
        String kind,
        Optional<RecordId> place,
        Optional<UncertainDate> from,
        Optional<UncertainDate> until,
        String history,
        Attestation attestation)
        implements Authority {

    public Camp {
        otherNames = List.copyOf(otherNames);
    }
}
