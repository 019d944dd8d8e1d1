package org.osefrance.archive.ingest.entity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osefrance.archive.index.analysis.Folding;
import org.osefrance.archive.schemas.format.csv.CsvRow;

/** Names of months in the languages of the papers, in every form they take. */
final class Months {

    /** Months of the Jewish year lie beside, because their days are others. */
    private static final String JEWISH = "he-months";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final String anyName;
    private final String jewishName;

    private Months(String anyName, String jewishName) {
        this.anyName = anyName;
        this.jewishName = jewishName;
    }

    static Months bundled() {
        var rows = ListFile.rows("months.csv");
        Months months = new Months(
                alternatives(rows.stream().filter(row -> !isJewish(row)).toList()),
                alternatives(rows.stream().filter(Months::isJewish).toList()));
        for (CsvRow row : rows) {
            int number = row.read("month", Integer::valueOf);
            for (String form : row.list("forms")) {
                months.words.add(Folding.fold(form));
                if (!isJewish(row)) {
                    months.numbers.put(Folding.fold(form), number);
                }
            }
        }
        return months;
    }

    /** A piece of a pattern that stands for any month, with the full stop of an abbreviation. */
    String anyName() {
        return "(?:" + anyName + ")(?![\\p{L}])(?:\\s?\\.)?";
    }

    String jewishName() {
        return "(?:" + jewishName + ")(?![\\p{L}])";
    }

    /** Whether any month stands in the text, so that it is worth looking for one. */
    boolean standIn(Passage passage) {
        return passage.tokens().stream().anyMatch(token -> words.contains(token.folded()));
    }

    /** The number of a month by its name or in Roman or Arabic figures. */
    OptionalInt number(String written) {
        String folded = Folding.fold(written);
        Integer named = numbers.get(folded);
        if (named != null) {
            return OptionalInt.of(named);
        }
        int roman = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
                .indexOf(folded);
        if (roman >= 0) {
            return OptionalInt.of(roman + 1);
        }
        return folded.matches("\\d{1,2}") ? OptionalInt.of(Integer.parseInt(folded)) : OptionalInt.empty();
    }

    private static boolean isJewish(CsvRow row) {
        return row.text("language").equals(JEWISH);
    }

    private static String alternatives(List<CsvRow> rows) {
        return rows.stream()
                .flatMap(row -> row.list("forms").stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
