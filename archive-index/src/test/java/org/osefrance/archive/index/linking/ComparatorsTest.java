package org.osefrance.archive.index.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far two values agree, kind by kind. */
class ComparatorsTest {

    private final NameComparator names = new NameComparator(CallingNames.read());

    @ParameterizedTest
    @CsvSource({
        "Ménard, menard, SAME",
        "O’Neil, O'Neil, SAME",
        "Goldberg, Goldbreg, CLOSE",
        "Szwarc, Schwarz, SOUND",
        "Cohen, Kohn, SOUND",
        "Srulek, Israel, VARIANT",
        "Bill, William, VARIANT",
        "J, Jakob, PART",
        "Sir Jonas, Jonas, SAME",
        "Weiss-Blum, Weiss, PART",
        "Alex, Alexandru, PART",
        "Rosenblatt, Rosenbaum, ALIKE",
        "Adler, Wolkow, DIFFERENT",
    })
    void namesAgreeByReason(String one, String other, Level level) {
        assertThat(names.compare(names.prepare(one), names.prepare(other))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "1932-04-03, 3.4.1932, SAME",
        "19320403, 3 avril 1932, SAME",
        "1932-04-03, 1932-03-04, CROSSED",
        "1932-04-03, 1932-04-08, CLOSE",
        "1932-04-03, 1923-04-03, CLOSE",
        "1932-04-03, 1932, PART",
        "1932-04-03, 1932-11-03, ALIKE",
        "1932-04-03, 1932-11-20, REMOTE",
        "1932-04-03, 1933, VARIANT",
        "1932-04-03, 1911-10-20, DIFFERENT",
        "1932-02-31, 31/02/1932, SAME",
    })
    void datesAgreeByPart(String one, String other, Level level) {
        DateComparator dates = new DateComparator(new DateReader(false));
        assertThat(dates.compare(dates.prepare(one), dates.prepare(other))).isEqualTo(level);
    }

    @Test
    void aColumnOfDatesWithTheMonthFirstIsReadSo() {
        FieldComparator<?> comparator = Comparators.standard().of(FieldKind.DATE, List.of("04/23/1932", "04/03/1932"));
        assertThat(comparator.prepare("04/03/1932")).isEqualTo(new DateForm(1932, 4, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "12 Main Street, 12 Main St, VARIANT",
        "pridham street, pridhamstreet, SAME",
        "the life of bees, life of bees, PART",
        "proceedings of bees and wasps, bees and wasps, PART",
        "quiet rivers, loud mountains, DIFFERENT",
    })
    void textsAgreeByWords(String one, String other, Level level) {
        TextComparator texts = new TextComparator(new WrittenWords());
        List<TextForm> forms = List.of(texts.prepare(one), texts.prepare(other), texts.prepare("the of and in"));
        assertThat(texts.compare(forms.get(0), forms.get(1))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "1931, 1931, SAME",
        "1931, 1932, CLOSE",
        "1931, 1929, ALIKE",
        "1931, 1913, VARIANT",
        "1931, 1975, DIFFERENT",
        "1931, 1961, VARIANT"
    })
    void yearsAgreeByNearness(String one, String other, Level level) {
        NumberComparator numbers = new NumberComparator();
        assertThat(numbers.compare(numbers.prepare(one), numbers.prepare(other)))
                .isEqualTo(level);
    }

    @Property(tries = 300)
    void nothingDependsOnTheDirection(
            @ForAll @StringLength(max = 12) String one, @ForAll @StringLength(max = 12) String other) {
        assertSymmetric(names, one, other);
        assertSymmetric(new TextComparator(new WrittenWords()), one, other);
        assertSymmetric(new CodeComparator(), one, other);
        assertSymmetric(new NumberComparator(), one, other);
        assertSymmetric(new DateComparator(new DateReader(false)), one, other);
    }

    private static <F> void assertSymmetric(FieldComparator<F> comparator, String one, String other) {
        if (Folding.saysNothing(Folding.fold(one)) || Folding.saysNothing(Folding.fold(other))) {
            return;
        }
        F a = comparator.prepare(one);
        F b = comparator.prepare(other);
        assertThat(comparator.compare(a, b)).as("%s / %s", one, other).isEqualTo(comparator.compare(b, a));
    }

    @Property(tries = 300)
    void boundedDistanceIsTheFullOneUpToItsBound(
            @ForAll @StringLength(max = 8) String one, @ForAll @StringLength(max = 8) String other) {
        int full = Spelling.distance(one, other, 20);
        for (int most = 0; most < 4; most++) {
            assertThat(Spelling.distance(one, other, most)).isEqualTo(Math.min(full, most + 1));
        }
    }
}
