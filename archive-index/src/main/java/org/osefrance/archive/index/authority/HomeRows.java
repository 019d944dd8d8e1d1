package org.osefrance.archive.index.authority;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.format.csv.CsvRow;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Home;
import org.osefrance.archive.schemas.record.Home.InUseToday;

/** Homes, from their table. */
final class HomeRows {

    private static final Map<String, InUseToday> IN_USE =
            Map.of("yes", InUseToday.YES, "no", InUseToday.NO, "unknown", InUseToday.UNKNOWN);
    private static final String NOWHERE = "(to be established)";
    private static final String REGION = "departement";

    private final SeedPlaces places;

    HomeRows(SeedPlaces places) {
        this.places = places;
    }

    List<Home> read(List<CsvRow> rows) {
        return rows.stream().map(this::home).toList();
    }

    private Home home(CsvRow row) {
        InUseToday inUse = row.oneOf("in_use_today", IN_USE);
        return new Home(
                SeedTable.id(row, "home_id"),
                row.filled("name"),
                row.list("variant_names"),
                occupations(row, inUse),
                inUse,
                row.find("capacity_or_numbers").stream().toList(),
                history(row),
                SeedTable.attestation(row));
    }

    /** Where nobody knows the place there is no occupation, and the dates stand in the history. */
    private List<Home.Occupation> occupations(CsvRow row, InUseToday inUse) {
        if (row.text("commune").equals(NOWHERE)) {
            return List.of();
        }
        RecordId place = places.placeOf(row, REGION, inUse == InUseToday.NO);
        return List.of(new Home.Occupation(
                place,
                SeedTable.date(row, "opened_edtf"),
                SeedTable.date(row, "closed_edtf"),
                row.find("operator"),
                Optional.empty(),
                directors(row)));
    }

    private static List<String> directors(CsvRow row) {
        return Arrays.stream(row.text("directors").split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String history(CsvRow row) {
        List<String> said = new ArrayList<>();
        row.find("children_profile").ifPresent(said::add);
        row.find("notes").ifPresent(said::add);
        if (row.text("commune").equals(NOWHERE)) {
            said.add(Stream.of("place to be established", row.text("opened_edtf"), row.text("operator"))
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(", ")));
        }
        return String.join(". ", said);
    }
}
