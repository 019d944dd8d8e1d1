package org.osefrance.archive.index.authority;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.format.csv.CsvRow;
import org.osefrance.archive.schemas.record.Camp;

/** Camps, from their table. */
final class CampRows {

    private final SeedPlaces places;

    CampRows(SeedPlaces places) {
        this.places = places;
    }

    List<Camp> read(List<CsvRow> rows) {
        return rows.stream().map(this::camp).toList();
    }

    private Camp camp(CsvRow row) {
        return new Camp(
                SeedTable.id(row, "camp_id"),
                row.filled("name"),
                row.list("variant_names"),
                row.filled("kind"),
                Optional.of(places.placeOf(row, "departement_or_land", true)),
                SeedTable.date(row, "opened_edtf"),
                SeedTable.date(row, "closed_edtf"),
                history(row),
                SeedTable.attestation(row));
    }

    private static String history(CsvRow row) {
        return Stream.of(
                        row.find("dates_to_know"),
                        row.find("ose_or_partner_workers").map(who -> "Workers of OSE or its partners: " + who),
                        row.find("ose_presence").map(how -> "OSE present: " + how))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(". "));
    }
}
