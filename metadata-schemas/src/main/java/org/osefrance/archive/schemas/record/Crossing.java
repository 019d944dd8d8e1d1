package org.osefrance.archive.schemas.record;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.source.Attestation;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * A clandestine crossing of a frontier (RiC-CM 1.0: event, with date and places). Who crossed and who led them is
 * asserted, person by person; whether they arrived is told by those assertions and by the history, never computed.
 *
 * @param id lasting id
 * @param name short, in the words of historians
 * @param otherNames variants
 * @param fromCountry the side it began on: ISO 3166-1 code of the country then meant, such as {@code FR}
 * @param toCountry the side it led to
 * @param date when
 * @param places along the way as far as known, the first one first
 * @param network who organised it
 * @param figures numbers as published, each with its unit and author in words; never added
 * @param history in words
 * @param attestation what it rests on
 */
public record Crossing(
        RecordId id,
        String name,
        List<String> otherNames,
        String fromCountry,
        String toCountry,
        Optional<UncertainDate> date,
        List<RecordId> places,
        Optional<RecordId> network,
        List<String> figures,
        String history,
        Attestation attestation)
        implements Authority {

    public Crossing {
        otherNames = List.copyOf(otherNames);
        places = List.copyOf(places);
        figures = List.copyOf(figures);
        if (!fromCountry.matches("[A-Z]{2}") || !toCountry.matches("[A-Z]{2}") || fromCountry.equals(toCountry)) {
            throw new IllegalArgumentException("a frontier lies between two countries, each a code of ISO 3166-1: "
                    + fromCountry + ", " + toCountry);
        }
    }
}
