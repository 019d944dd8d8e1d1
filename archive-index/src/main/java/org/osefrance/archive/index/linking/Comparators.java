package org.osefrance.archive.index.linking;

import java.util.List;
import java.util.function.Supplier;

/** Which comparison a field gets. */
public final class Comparators {

    private final Supplier<? extends FieldComparator<?>> givenNames;
    private final Supplier<? extends FieldComparator<?>> surnames;
    private final WordLikeness wholeNames;

    private Comparators(
            Supplier<? extends FieldComparator<?>> givenNames,
            Supplier<? extends FieldComparator<?>> surnames,
            WordLikeness wholeNames) {
        this.givenNames = givenNames;
        this.surnames = surnames;
        this.wholeNames = wholeNames;
    }

    /** Those of this package, with the list of calling names and the groups of given names of the archive. */
    public static Comparators standard() {
        NameGroups calling = NameGroups.standard();
        return new Comparators(
                () -> new NameComparator(calling),
                () -> new NameComparator(NameGroups.none()),
                new NamedWords(calling));
    }

    /**
     * Others for names. Given names and surnames are compared across fields, so both must prepare names in one form.
     *
     * @param given for given names
     * @param family for surnames
     */
    public <F> Comparators withNames(FieldComparator<F> given, FieldComparator<F> family) {
        return new Comparators(() -> given, () -> family, wholeNames);
    }

    /**
     * The comparison for one field.
     *
     * @param sample values of it, to see whether dates have the month first
     */
    FieldComparator<?> of(FieldKind kind, List<String> sample) {
        return switch (kind) {
            case GIVEN_NAME -> givenNames.get();
            case SURNAME -> surnames.get();
            case DATE -> new DateComparator(new DateReader(isMonthFirst(sample)));
            case YEAR, NUMBER -> new NumberComparator();
            case CODE -> new CodeComparator();
            case CATEGORY -> new CategoryComparator();
            case WHOLE_NAME -> new TextComparator(wholeNames);
            case PLACE, STREET, TEXT -> new TextComparator(new WrittenWords());
        };
    }

    private static boolean isMonthFirst(List<String> sample) {
        long yes = sample.stream().filter(DateReader::showsMonthFirst).count();
        return yes * 10 > sample.size();
    }
}
