package org.osefrance.archive.ingest.entity;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.osefrance.archive.index.analysis.Folding;
import org.osefrance.archive.schemas.format.csv.CsvRow;

/** Endings that surnames have and other words seldom. */
final class SurnameShapes {

    private static final Map<String, Boolean> STRONG = Map.of("strong", true, "weak", false);
    private static final int LETTERS_BEFORE = 2;
    private static final int LONGEST_ENDING = 12;

    private final Set<String> strong = new HashSet<>();

    private SurnameShapes() {}

    static SurnameShapes bundled() {
        SurnameShapes shapes = new SurnameShapes();
        for (CsvRow row : ListFile.rows("surname-shapes.csv")) {
            if (row.oneOf("strength", STRONG)) {
                shapes.strong.add(Folding.fold(row.filled("ending")));
            }
        }
        return shapes;
    }

    boolean isStrong(TextToken token) {
        String folded = token.folded();
        for (int from = Math.max(LETTERS_BEFORE, folded.length() - LONGEST_ENDING); from < folded.length(); from++) {
            if (strong.contains(folded.substring(from))) {
                return true;
            }
        }
        return false;
    }
}
