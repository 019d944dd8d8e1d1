package org.osefrance.archive.index.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is learned without labels, against what the records were made with. */
class LearningTest {

    /** Two records of each of some people; each of six columns of 40 values agrees with a chance of its own. */
    private static List<LinkageRecord> made(int people, double[] agree) {
        Random random = new Random(11);
        List<LinkageRecord> records = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            List<String> one = new ArrayList<>();
            List<String> other = new ArrayList<>();
            for (double chance : agree) {
                int value = random.nextInt(40);
                one.add(word(value));
                other.add(random.nextDouble() < chance ? word(value) : word((value + 1 + random.nextInt(39)) % 40));
            }
            records.add(new LinkageRecord("a%04d".formatted(i), one));
            records.add(new LinkageRecord("b%04d".formatted(i), other));
        }
        return records;
    }

    /** Words far from each other. */
    private static String word(int value) {
        return String.valueOf((char) ('a' + value % 26)).repeat(6)
                + String.valueOf((char) ('a' + value / 26 * 7 + 3)).repeat(5);
    }

    private static Model learn(List<Field> fields, List<LinkageRecord> records) {
        List<Column> columns = IntStream.range(0, fields.size())
                .mapToObj(at -> Column.of(fields.get(at), records, at, Comparators.standard()))
                .toList();
        Blocks blocks = Blocking.of(columns, records.size());
        return new Learning(columns, records.size(), new PairComparer(columns), blocks).learn();
    }

    @Test
    void findsHowOftenRecordsOfOnePersonAgree() {
        double[] agree = {0.98, 0.9, 0.8, 0.95, 0.7, 0.9};
        List<Field> fields = IntStream.range(0, 6)
                .mapToObj(i -> Field.of("t" + i, FieldKind.TEXT))
                .toList();
        Model model = learn(fields, made(800, agree));
        assertThat(model.prior(Relation.SAME) * 1600 * 1599 / 2).isCloseTo(800, within(40.0));
        for (int f = 0; f < agree.length; f++) {
            assertThat(model.share(Relation.SAME, f, Level.SAME))
                    .as("column %s", f)
                    .isCloseTo(agree[f], within(0.04));
            assertThat(model.share(Relation.STRANGERS, f, Level.SAME)).isCloseTo(1 / 40.0, within(0.01));
        }
    }

    @Test
    void weighsAPostcodeInTheLightOfItsTown() {
        Random random = new Random(3);
        List<LinkageRecord> records = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            int town = random.nextInt(30);
            String given = word(random.nextInt(40));
            String surname = word(random.nextInt(40));
            for (int copy = 0; copy < (i % 3 == 0 ? 2 : 1); copy++) {
                records.add(new LinkageRecord(
                        "r%04d%s".formatted(i, copy), List.of(given, surname, word(town), "7" + (100 + town))));
            }
        }
        Model model = learn(
                List.of(
                        Field.of("given", FieldKind.GIVEN_NAME),
                        Field.of("surname", FieldKind.SURNAME),
                        Field.of("town", FieldKind.PLACE),
                        Field.of("postcode", FieldKind.CODE)),
                records);
        assertThat(List.of(model.structure().parent(2), model.structure().parent(3)))
                .containsAnyOf(2, 3);
        assertThat(model.prior(Relation.SAME) * records.size() * (records.size() - 1.0) / 2)
                .isCloseTo(500, within(60.0));
    }
}
