package org.osefrance.archive.index.linking.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Assertion;
import org.osefrance.archive.schemas.link.Candidate;
import org.osefrance.archive.schemas.link.Claim;
import org.osefrance.archive.schemas.link.Disclosure;
import org.osefrance.archive.schemas.link.ReviewState;
import org.osefrance.archive.schemas.source.Certainty;
import org.osefrance.archive.schemas.source.Citation;
import org.osefrance.archive.schemas.source.Source;

/** Persons as clusters of what people decided, merged by adding and undone exactly. */
class PersonClustersTest {

    private static final Citation PAPER = new Citation(
            new Source.Document(new RecordId("item-1"), Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.empty(),
            Certainty.certain(),
            "archivist");

    private int made;

    private static RecordId id(int number) {
        return new RecordId("p-" + number);
    }

    private Assertion assertion(Claim claim, ReviewState review, Optional<RecordId> supersedes) {
        return new Assertion(
                new RecordId("a-" + made++),
                claim,
                review,
                Certainty.certain(),
                Disclosure.STAFF_ONLY,
                PAPER,
                supersedes,
                Optional.empty());
    }

    private Assertion same(int one, int other) {
        return assertion(new Claim.SameAs(id(one), id(other)), ReviewState.ACCEPTED, Optional.empty());
    }

    private Assertion different(int one, int other, Optional<RecordId> supersedes) {
        return assertion(new Claim.NotSameAs(id(one), id(other)), ReviewState.ACCEPTED, supersedes);
    }

    private Assertion undo(Assertion of) {
        return assertion(of.claim(), ReviewState.REFUSED, Optional.of(of.id()));
    }

    private static Candidate maybe(int one, int other, double score) {
        return new Candidate(
                new RecordId("c-" + one + "-" + other),
                new Claim.SameAs(id(one), id(other)),
                score,
                List.of("same sound"),
                PAPER,
                Instant.EPOCH);
    }

    @Test
    void whatIsSaidToBeAPersonIsTheCluster() {
        PersonClusters persons = PersonClusters.of(List.of(same(1, 9), same(2, 9), same(3, 8)));
        assertThat(persons.list()).extracting(PersonCluster::person).containsExactly(id(8), id(9));
        assertThat(persons.clusterOf(id(1)).members()).containsExactly(id(1), id(2), id(9));
        assertThat(persons.personOf(id(2))).isEqualTo(id(9));
        assertThat(persons.personOf(id(5))).isEqualTo(id(5));
    }

    @Test
    void thePersonKeepsItsIdWhenAnotherIsFoundToBeIt() {
        PersonClusters persons = PersonClusters.of(List.of(same(1, 9), same(2, 3), same(3, 9)));
        assertThat(persons.personOf(id(2))).isEqualTo(id(9));
    }

    @Test
    void notTheSameIsRememberedOfWholeClusters() {
        PersonClusters persons = PersonClusters.of(List.of(same(1, 9), same(2, 8), different(1, 2, Optional.empty())));
        assertThat(persons.mayPropose(id(9), id(8))).isFalse();
        assertThat(persons.between(id(9), id(2), List.of(maybe(1, 2, 0.99)))).isInstanceOf(Verdict.Different.class);
        assertThat(persons.mayPropose(id(9), id(7))).isTrue();
    }

    @Test
    void maybeIsAStateOfItsOwnWithItsDegree() {
        PersonClusters persons = PersonClusters.of(List.of(same(1, 9)));
        Verdict verdict = persons.between(id(9), id(2), List.of(maybe(2, 1, 0.4), maybe(1, 2, 0.7)));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Maybe.class, maybe -> assertThat(maybe.degree()).isEqualTo(0.7));
        assertThat(persons.between(id(9), id(3), List.of())).isEqualTo(new Verdict.Open());
    }

    @Test
    void aChainAgainstADecisionIsTold() {
        Assertion denial = different(1, 3, Optional.empty());
        PersonClusters persons = PersonClusters.of(List.of(same(1, 2), same(2, 3), denial));
        assertThat(persons.listContradictions()).containsExactly(denial);
    }

    @Test
    void anUndoneMergeIsNotProposedAgainAndAnUndoCanBeUndone() {
        Assertion merge = same(1, 2);
        Assertion undo = undo(merge);
        PersonClusters persons = PersonClusters.of(List.of(merge)).with(undo);
        assertThat(persons.list()).isEmpty();
        assertThat(persons.mayPropose(id(1), id(2))).isFalse();
        PersonClusters again = persons.with(assertion(merge.claim(), ReviewState.ACCEPTED, Optional.of(undo.id())));
        assertThat(again.personOf(id(1))).isEqualTo(id(2));
    }

    @Test
    void assertionsThatSupersedeEachOtherInACircleEndNothing() {
        Assertion one = new Assertion(
                new RecordId("a-100"),
                new Claim.SameAs(id(1), id(2)),
                ReviewState.ACCEPTED,
                Certainty.certain(),
                Disclosure.STAFF_ONLY,
                PAPER,
                Optional.of(new RecordId("a-101")),
                Optional.empty());
        Assertion other = new Assertion(
                new RecordId("a-101"),
                new Claim.SameAs(id(3), id(4)),
                ReviewState.ACCEPTED,
                Certainty.certain(),
                Disclosure.STAFF_ONLY,
                PAPER,
                Optional.of(new RecordId("a-100")),
                Optional.empty());
        assertThat(PersonClusters.of(List.of(one, other)).list()).isNotNull();
    }

    /** Merges and denials among ten ids; one of the merges is undone after all of the others were done. */
    @Property(tries = 300)
    void undoIsExactAlsoAfterLaterEdits(
            @ForAll @Size(min = 2, max = 14) List<@IntRange(max = 99) Integer> edits,
            @ForAll @IntRange(max = 13) int which,
            @ForAll long seed) {
        List<Assertion> history = new ArrayList<>();
        for (int edit : edits) {
            int one = edit / 10;
            int other = edit % 10;
            if (one == other) {
                continue;
            }
            history.add(edit % 7 == 0 ? different(one, other, Optional.empty()) : same(one, other));
            if (edit % 11 == 0) {
                history.add(undo(history.get(edit % history.size())));
            }
        }
        List<Assertion> merges = history.stream()
                .filter(assertion ->
                        assertion.review() == ReviewState.ACCEPTED && assertion.claim() instanceof Claim.SameAs)
                .toList();
        if (merges.isEmpty()) {
            return;
        }
        Assertion undone = merges.get(which % merges.size());
        List<Assertion> never = history.stream()
                .filter(assertion ->
                        !assertion.equals(undone) && !assertion.supersedes().equals(Optional.of(undone.id())))
                .toList();
        List<Assertion> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(seed));
        PersonClusters after = PersonClusters.of(shuffled).with(undo(undone));
        assertThat(after.list()).isEqualTo(PersonClusters.of(never).list());
        for (int i = 0; i < 10; i++) {
            assertThat(after.personOf(id(i))).isEqualTo(PersonClusters.of(never).personOf(id(i)));
        }
    }
}
