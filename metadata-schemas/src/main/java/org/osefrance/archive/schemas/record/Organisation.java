package org.osefrance.archive.schemas.record;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.source.Attestation;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * A corporate body (ISAAR(CPF)): a relief organisation, an authority, a partner archive.
 *
 * @param id lasting id
 * @param name form of name this archive uses
 * @param otherNames variants, abbreviations, names in other languages
 * @param from founded
 * @param until dissolved
 * @param history in words (ISAAR(CPF) § 5.2.2)
 * @param attestation what it rests on
 */
public record Organisation(
        RecordId id,
        String name,
        List<String> otherNames,
        Optional<UncertainDate> from,
        Optional<UncertainDate> until,
        String history,
        Attestation attestation)
        implements Authority {

    public Organisation {
        otherNames = List.copyOf(otherNames);
    }
}
