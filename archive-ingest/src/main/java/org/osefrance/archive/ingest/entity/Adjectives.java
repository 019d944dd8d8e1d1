package org.osefrance.archive.ingest.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.schemas.format.csv.CsvRow;

/** Words derived from places ("Polish", "polnische", "polského") in every form their language gives them. */
final class Adjectives {

    private static final String NOTHING = "-";

    private Adjectives() {}

    static List<Listed> bundled() {
        Map<String, List<String>> endings = new HashMap<>();
        for (CsvRow row : ListFile.rows("adjective-endings.csv")) {
            endings.put(row.filled("language"), row.list("endings"));
        }
        List<Listed> adjectives = new ArrayList<>();
        for (CsvRow row : ListFile.rows("adjectives.csv")) {
            for (String stem : row.list("forms")) {
                for (String ending : endings.getOrDefault(row.filled("language"), List.of(NOTHING))) {
                    String form = stem + (ending.equals(NOTHING) ? "" : ending);
                    adjectives.add(
                            new Listed(Listed.Sort.PLACE_ADJECTIVE, row.filled("place"), form, Optional.empty()));
                }
            }
        }
        return adjectives;
    }
}
