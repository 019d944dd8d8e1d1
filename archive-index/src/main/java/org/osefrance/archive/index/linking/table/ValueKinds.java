package org.osefrance.archive.index.linking.table;

import java.util.List;
import java.util.regex.Pattern;
import org.osefrance.archive.index.linking.FieldKind;

/** What a column without a known header holds, by its values: text, unless nearly all of them have the form of something else. */
final class ValueKinds {

    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20[0-4]\\d");
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|(1[5-9]|20)\\d\\d[01]\\d[0-3]\\d");
    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[\\p{L}\\d][\\p{L}\\d ./+()-]{0,19}");

    private static final double NEARLY_ALL = 0.9;

    private ValueKinds() {}

    /** @param values that say something */
    static FieldKind of(List<String> values) {
        if (share(values, YEAR) >= NEARLY_ALL) {
            return FieldKind.YEAR;
        }
        if (share(values, DATE) >= NEARLY_ALL) {
            return FieldKind.DATE;
        }
        long different = values.stream().distinct().limit(13).count();
        if (different <= 12 && values.size() >= 20 * different) {
            return FieldKind.CATEGORY;
        }
        boolean words = values.stream()
                        .filter(value ->
                                value.chars().filter(Character::isLetter).count() > 4)
                        .count()
                > values.size() / 10;
        return !words && share(values, CODE) >= NEARLY_ALL ? FieldKind.CODE : FieldKind.TEXT;
    }

    private static double share(List<String> values, Pattern pattern) {
        return values.isEmpty()
                ? 0
                : (double) values.stream()
                                .filter(value -> pattern.matcher(value).matches())
                                .count()
                        / values.size();
    }
}
