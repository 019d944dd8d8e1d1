package org.osefrance.archive.schemas.record;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.source.Attestation;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * Something that happened to many (RiC-CM 1.0: event): a round-up, a raid, an evacuation.
 *
 * @param id lasting id
 * @param name short, in the words of historians
 * @param otherNames variants
 * @param date when
 * @param place where
 * @param history in words
 * @param attestation what it rests on
 */
public record HistoricalEvent(
        RecordId id,
        String name,
        List<String> otherNames,
        Optional<UncertainDate> date,
        Optional<RecordId> place,
        String history,
        Attestation attestation)
        implements Authority {

    public HistoricalEvent {
        otherNames = List.copyOf(otherNames);
    }
}
