package org.osefrance.archive.index.linking.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.osefrance.archive.index.linking.FieldKind;
import org.osefrance.archive.index.linking.NameGroups;

/** What a column without a known header holds, by its values: text, unless nearly all of them have the form of something else. */
final class ValueKinds {

    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20[0-4]\\d");
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|(1[5-9]|20)\\d\\d[01]\\d[0-3]\\d");
    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[\\p{L}\\d][\\p{L}\\d ./+()-]{0,19}");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}.'’-]+( [\\p{L}\\p{M}.'’-]+)?");

    private static final double NEARLY_ALL = 0.9;
    /** Of surnames, fewer than one in ten are given names too. */
    private static final double MANY = 0.25;

    private final NameGroups names;

    /** @param names tells given names */
    ValueKinds(NameGroups names) {
        this.names = names;
    }

    /** @param values that say something */
    FieldKind of(List<String> values) {
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

    /** Whether these are given names: one word each, mostly, and many of them known. */
    boolean areGivenNames(List<String> values) {
        long two =
                values.stream().filter(value -> value.strip().indexOf(' ') > 0).count();
        return 2 * two <= values.size()
                && share(values, NAME) >= NEARLY_ALL
                && values.stream().filter(this::isGivenName).count() >= MANY * values.size();
    }

    private boolean isGivenName(String value) {
        return names.listOf(List.of(value.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))).length > 0;
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
