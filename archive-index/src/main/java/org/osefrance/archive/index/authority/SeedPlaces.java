package org.osefrance.archive.index.authority;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.analysis.Folding;
import org.osefrance.archive.schemas.format.csv.CsvRow;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.place.GeoPoint;
import org.osefrance.archive.schemas.place.GeoPrecision;
import org.osefrance.archive.schemas.record.PlaceRecord;

/**
 * The places that the tables of homes and camps name by the way: communes, once each, and the exact spot where one is known and may
 * be. A home is not its building, so neither of them is the home.
 */
final class SeedPlaces {

    private static final Map<String, Optional<GeoPrecision>> PRECISION = Map.of(
            "building", Optional.of(GeoPrecision.BUILDING),
            "camp", Optional.of(GeoPrecision.CAMP),
            "camp-approx", Optional.of(GeoPrecision.CAMP_APPROXIMATE),
            "commune", Optional.of(GeoPrecision.COMMUNE),
            "commune-approx", Optional.of(GeoPrecision.COMMUNE_APPROXIMATE),
            "area", Optional.of(GeoPrecision.AREA),
            "none", Optional.empty());

    /** What lies in no department of France. */
    private static final Map<String, String> COUNTRY =
            Map.of("Thuringia", "DE", "Lower Saxony", "DE", "Upper Silesia", "PL");

    private final Map<RecordId, PlaceRecord> communes = new LinkedHashMap<>();
    private final List<PlaceRecord> sites = new ArrayList<>();

    /**
     * The place a row stands for: its commune, or a spot in it where the table knows one.
     *
     * @param region the column of the department or land
     * @param exact whether a point finer than the commune may be kept
     */
    RecordId placeOf(CsvRow row, String region, boolean exact) {
        Optional<GeoPoint> point = point(row);
        boolean isSite =
                point.filter(spot -> spot.precision().isFinerThanCommune()).isPresent();
        RecordId commune = commune(row, region, isSite ? Optional.empty() : point);
        if (!isSite || !exact) {
            return commune;
        }
        RecordId id = new RecordId("site-" + row.filled(row.cells().containsKey("home_id") ? "home_id" : "camp_id"));
        PlaceRecord around = communes.get(commune);
        sites.add(new PlaceRecord(
                id,
                row.filled("name"),
                List.of(),
                Optional.of(commune),
                row.find(region),
                around == null ? Optional.empty() : around.country(),
                point,
                Optional.empty(),
                SeedTable.attestation(row)));
        return id;
    }

    /** Every place so far. */
    List<PlaceRecord> list() {
        List<PlaceRecord> all = new ArrayList<>(communes.values());
        all.addAll(sites);
        return all;
    }

    /** Where a row of any table says it is, with how exactly; empty where nobody knows. */
    static Optional<GeoPoint> point(CsvRow row) {
        Optional<GeoPrecision> precision = row.oneOf("geo_precision", PRECISION);
        return precision.map(known ->
                new GeoPoint(row.read("lat", SeedPlaces::degrees), row.read("lon", SeedPlaces::degrees), known));
    }

    static double degrees(String written) {
        if (!written.matches("-?\\d{1,3}(\\.\\d+)?")) {
            throw new IllegalArgumentException("degrees are written like 43.27 or -0.735");
        }
        return Double.parseDouble(written);
    }

    private RecordId commune(CsvRow row, String region, Optional<GeoPoint> point) {
        String name = row.filled("commune").replaceAll("^\\((.*)\\)$", "$1");
        String country = COUNTRY.getOrDefault(row.text(region), "FR");
        RecordId id = new RecordId("pl-" + country.toLowerCase(Locale.ROOT) + "-"
                + Folding.fold(name).replace(' ', '-'));
        PlaceRecord known = communes.get(id);
        if (known == null || isFiner(point, known.point())) {
            communes.put(
                    id,
                    new PlaceRecord(
                            id,
                            name,
                            List.of(),
                            Optional.empty(),
                            row.find(region),
                            Optional.of(country),
                            point,
                            Optional.empty(),
                            SeedTable.attestation(row)));
        }
        return id;
    }

    private static boolean isFiner(Optional<GeoPoint> point, Optional<GeoPoint> known) {
        return point.isPresent()
                && known.map(before -> point.get().precision().compareTo(before.precision()) < 0)
                        .orElse(true);
    }
}
