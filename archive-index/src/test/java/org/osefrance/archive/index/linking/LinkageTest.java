package org.osefrance.archive.index.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Invented children, a few hundred, and among them those that are often taken for one another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkageTest {

    private static final List<Field> FIELDS = List.of(
            Field.of("surname", FieldKind.SURNAME),
            Field.of("given name", FieldKind.GIVEN_NAME),
            Field.of("birth", FieldKind.DATE),
            Field.of("birthplace", FieldKind.PLACE),
            Field.ofRelative("mother", FieldKind.WHOLE_NAME));

    private static final List<String> SURNAMES = List.of(
            "Adlerstein",
            "Birnbaum",
            "Czerny",
            "Dombrow",
            "Eibeschitz",
            "Feldhase",
            "Grynwald",
            "Honigmann",
            "Ickowicz",
            "Jarosz",
            "Kestenberg",
            "Lindwurm",
            "Moszkowicz",
            "Nachtigall",
            "Ostrowski",
            "Perelstein",
            "Quittner",
            "Rotblum",
            "Silbermond",
            "Tannenzapf",
            "Unterberg",
            "Vogelfang",
            "Wasserzug",
            "Zuckerhut");
    private static final List<String> GIVEN = List.of(
            "Ariel", "Berta", "Clara", "Dawid", "Esther", "Fanny", "Gustav", "Hélène", "Isidor", "Jeanne", "Kurt",
            "Lea", "Marcel", "Norbert", "Olga", "Paul", "Rosa", "Simon", "Thea", "Ursula", "Viktor", "Werner");
    private static final List<String> PLACES =
            List.of("Tarnolesk", "Wilkowa", "Neusonnberg", "Saint-Aubert", "Podgorze Male", "Lisowice");

    private final List<LinkageRecord> records = new ArrayList<>();
    private Linkage linkage = Linkage.of(FIELDS, List.of(), Comparators.standard());
    private LinkageResult result = linkage.result();

    @BeforeAll
    void link() {
        Random random = new Random(4);
        for (int i = 0; i < 400; i++) {
            String surname = SURNAMES.get(random.nextInt(SURNAMES.size()));
            String given = GIVEN.get(random.nextInt(GIVEN.size()));
            String birth = "19%02d-%02d-%02d"
                    .formatted(22 + random.nextInt(16), 1 + random.nextInt(12), 1 + random.nextInt(28));
            String place = PLACES.get(random.nextInt(PLACES.size()));
            String mother = GIVEN.get(random.nextInt(GIVEN.size()));
            add("c%03d-a".formatted(i), surname, given, birth, place, mother);
            if (i % 2 == 0) {
                String misspelt = i % 4 == 0 ? surname : surname.replaceFirst("[aeiou]", "y");
                add(
                        "c%03d-b".formatted(i),
                        misspelt,
                        given,
                        i % 6 == 0 ? birth.substring(0, 4) : birth,
                        i % 8 == 0 ? "" : place,
                        mother);
            }
        }
        add("twin-1", "Zwillinger", "Anna", "1930-05-06", "Wilkowa", "Berta");
        add("twin-2", "Zwillinger", "Martha", "1930-05-06", "Wilkowa", "Berta");
        add("twin-1-again", "Zwilinger", "Anna", "1930-05-06", "Wilkowa", "");
        add("sister", "Zwillinger", "Regina", "1933-01-09", "Wilkowa", "Berta");
        add("true", "Finkelkraut", "Salomon", "1931-07-12", "Lisowice", "Thea");
        add("false", "Ferrand", "Serge", "1931-07-12", "", "");
        add("swapped-1", "Kolibrowicz", "Leontine", "1929-02-03", "Tarnolesk", "Olga");
        add("swapped-2", "Leontine", "Kolibrowicz", "1929-03-02", "Tarnolesk", "");
        linkage = Linkage.of(FIELDS, records, Comparators.standard());
        result = linkage.result();
    }

    private void add(String id, String... values) {
        records.add(new LinkageRecord(id, List.of(values)));
    }

    private List<String> groupOf(String id) {
        return result.clusters().stream()
                .map(Cluster::records)
                .filter(group -> group.contains(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsNearlyAllAndHardlyAnyWrong() {
        long right = result.pairs().stream()
                .filter(pair -> pair.one().substring(0, 4).equals(pair.other().substring(0, 4)))
                .count();
        assertThat(right).isGreaterThan(195);
        assertThat(result.pairs().size() - right).isLessThan(5);
    }

    @Test
    void twinsAndSistersStayApart() {
        assertThat(groupOf("twin-1")).containsExactly("twin-1", "twin-1-again");
        assertThat(groupOf("twin-2")).containsExactly("twin-2");
        assertThat(groupOf("sister")).containsExactly("sister");
    }

    @Test
    void aFalseIdentityIsEvidenceAndNoProof() {
        assertThat(groupOf("true")).containsExactly("true");
        Explanation explanation = linkage.explain("true", "false");
        assertThat(explanation.probability()).isLessThan(0.3);
        assertThat(explanation.fields().get(2).weight()).isPositive();
    }

    @Test
    void namesInTheWrongColumnsAreSeen() {
        assertThat(groupOf("swapped-1")).containsExactly("swapped-1", "swapped-2");
        assertThat(linkage.explain("swapped-1", "swapped-2").inWords())
                .anyMatch(line -> line.contains("found in another field of the other record"))
                .anyMatch(line -> line.contains("day and month exchanged"));
    }

    @Test
    void explainsTheSameInBothDirections() {
        Explanation there = linkage.explain("twin-1", "twin-2");
        Explanation back = linkage.explain("twin-2", "twin-1");
        assertThat(there.probability()).isEqualTo(back.probability());
        assertThat(there.fields().get(1).level()).isEqualTo(Level.DIFFERENT);
        assertThat(there.fields().get(1).weight())
                .isNegative()
                .isEqualTo(back.fields().get(1).weight());
        assertThatThrownBy(() -> linkage.explain("twin-1", "nobody")).hasMessageContaining("nobody");
    }

    @Test
    void theOrderOfTheRecordsChangesNothing() {
        List<LinkageRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(9));
        LinkageResult other =
                Linkage.of(FIELDS, shuffled, Comparators.standard()).result();
        assertThat(other.pairs()).isEqualTo(result.pairs());
        assertThat(other.clusters()).isEqualTo(result.clusters());
    }

    @Test
    void everyRecordIsInOneGroup() {
        assertThat(result.clusters().stream().flatMap(cluster -> cluster.records().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        records.stream().map(LinkageRecord::id).toList());
    }

    @Test
    void fewRecordsAndNoneAreNoTrouble() {
        assertThat(Linkage.of(FIELDS, List.of(), Comparators.standard())
                        .result()
                        .clusters())
                .isEmpty();
        LinkageRecord one = records.getFirst();
        assertThat(Linkage.of(FIELDS, List.of(one), Comparators.standard())
                        .result()
                        .clusters())
                .hasSize(1);
        assertThat(Linkage.of(FIELDS, List.of(one, new LinkageRecord("z", one.values())), Comparators.standard())
                        .result()
                        .clusters())
                .isNotEmpty();
        assertThatThrownBy(
                        () -> Linkage.of(FIELDS, List.of(new LinkageRecord("z", List.of("a"))), Comparators.standard()))
                .hasMessageContaining("z");
    }

    @Test
    void thousandsOfEqualRecordsDoNotMakeMillionsOfPairsEach() {
        List<LinkageRecord> equal = new ArrayList<>(records);
        for (int i = 0; i < 3000; i++) {
            equal.add(new LinkageRecord("e" + i, List.of("Adlerstein", "Rosa", "1930-01-01", "Wilkowa", "Berta")));
        }
        assertThat(Linkage.of(FIELDS, equal, Comparators.standard()).result().pairs())
                .hasSizeLessThan(3_100_000);
    }
}
