package org.osefrance.archive.schemas.record;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.place.GeoPoint;
import org.osefrance.archive.schemas.place.PlaceName;
import org.osefrance.archive.schemas.source.Attestation;

/**
 * A place: a town, a commune, a building. A name alone never decides which of several towns is meant.
 *
 * @param id lasting id
 * @param name today's or standard form
 * @param names in the languages that named it
 * @param partOf the place it lies in today
 * @param periodAdministration what it belonged to then, as written then; communes and departments changed
 * @param country ISO 3166-1 code of today's country
 * @param point where it is; empty when nobody knows
 * @param geonames number at geonames.org
 * @param attestation what it rests on
 */
public record PlaceRecord(
        RecordId id,
        String name,
        List<PlaceName> names,
        Optional<RecordId> partOf,
        Optional<String> periodAdministration,
        Optional<String> country,
        Optional<GeoPoint> point,
        Optional<Long> geonames,
        Attestation attestation)
        implements Authority {

    public PlaceRecord {
        names = List.copyOf(names);
    }

    @Override
    public List<String> otherNames() {
        return names.stream().map(PlaceName::written).toList();
    }
}
