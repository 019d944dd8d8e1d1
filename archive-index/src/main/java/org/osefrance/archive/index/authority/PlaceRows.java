package org.osefrance.archive.index.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.format.csv.CsvRow;
import org.osefrance.archive.schemas.name.Script;
import org.osefrance.archive.schemas.place.GeoPoint;
import org.osefrance.archive.schemas.place.GeoPrecision;
import org.osefrance.archive.schemas.place.PlaceName;
import org.osefrance.archive.schemas.record.PlaceRecord;
import org.osefrance.archive.schemas.source.Attestation;
import org.osefrance.archive.schemas.source.Confidence;

/** Towns people came from, with what each language called them. */
final class PlaceRows {

    /** The columns of one language, with its tag. */
    private static final List<Column> COLUMNS = List.of(
            new Column("german", Optional.of("de")),
            new Column("polish", Optional.of("pl")),
            new Column("hungarian", Optional.of("hu")),
            new Column("czech_slovak_romanian_baltic", Optional.empty()),
            new Column("russian_ukrainian_cyrillic", Optional.empty()),
            new Column("yiddish_hebrew_script", Optional.of("yi")),
            new Column("yiddish_romanised", Optional.of("yi-Latn")),
            new Column("french_english_other", Optional.empty()));

    private PlaceRows() {}

    /**
     * A column of names.
     *
     * @param language tag of its language; empty where several share it
     */
    private record Column(String name, Optional<String> language) {}

    static List<PlaceRecord> read(List<CsvRow> rows) {
        return rows.stream().map(PlaceRows::place).toList();
    }

    private static PlaceRecord place(CsvRow row) {
        return new PlaceRecord(
                SeedTable.id(row, "place_id"),
                row.filled("name_today_or_standard"),
                names(row),
                Optional.empty(),
                Optional.empty(),
                row.find("country_today"),
                Optional.of(new GeoPoint(
                        row.read("lat", SeedPlaces::degrees),
                        row.read("lon", SeedPlaces::degrees),
                        GeoPrecision.COMMUNE)),
                row.findRead("geonames_id", Long::valueOf),
                attestation(row));
    }

    private static List<PlaceName> names(CsvRow row) {
        List<PlaceName> names = new ArrayList<>();
        for (Column column : COLUMNS) {
            for (String written : row.list(column.name())) {
                names.add(new PlaceName(written, column.language(), Script.of(written)));
            }
        }
        return names;
    }

    /** Where a place lies is surer than how every language called it: the record is as sure as its weaker half. */
    private static Attestation attestation(CsvRow row) {
        Confidence names = SeedTable.confidence(row, "confidence_names");
        Confidence point = SeedTable.confidence(row, "confidence_coordinates");
        Confidence weaker = names.compareTo(point) > 0 ? names : point;
        return SeedTable.attestation(
                row, "source_coordinates", weaker, Optional.of("names: " + row.filled("source_names")));
    }
}
