package org.osefrance.archive.index.linking.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Assertion;
import org.osefrance.archive.schemas.link.Candidate;
import org.osefrance.archive.schemas.link.Claim;
import org.osefrance.archive.schemas.link.ReviewState;

/**
 * All persons, read off the assertions. Nothing is merged: clusters are what accepted {@link Claim.SameAs} assertions connect, so whatever was
 * added can be taken away again by superseding it, and the clusters are then exactly those that would be there had it never been
 * added, whatever was done in between.
 */
public final class PersonClusters {

    private final List<Assertion> assertions;
    private final List<Assertion> standing;
    private final Map<RecordId, PersonCluster> byMember = new HashMap<>();
    private final SortedMap<RecordId, PersonCluster> clusters = new TreeMap<>();

    private PersonClusters(Collection<Assertion> assertions) {
        this.assertions = List.copyOf(assertions);
        this.standing = Standing.of(assertions);
        Map<RecordId, SortedSet<RecordId>> groups = new HashMap<>();
        for (Assertion assertion : standing) {
            if (assertion.review() == ReviewState.ACCEPTED && assertion.claim() instanceof Claim.SameAs same) {
                join(groups, same.subject(), same.person());
            }
        }
        groups.values().stream().distinct().forEach(this::enter);
    }

    /** @param assertions all there are, in any order and of any kind; what others claim than who is who plays no part */
    public static PersonClusters of(Collection<Assertion> assertions) {
        return new PersonClusters(assertions);
    }

    /** These with one more: the preview of a merge, of an undo, or of a decision that two are not the same. */
    public PersonClusters with(Assertion assertion) {
        List<Assertion> more = new ArrayList<>(assertions);
        more.add(assertion);
        return new PersonClusters(more);
    }

    private static void join(Map<RecordId, SortedSet<RecordId>> groups, RecordId one, RecordId other) {
        SortedSet<RecordId> some = groups.computeIfAbsent(one, PersonClusters::alone);
        SortedSet<RecordId> others = groups.computeIfAbsent(other, PersonClusters::alone);
        if (some != others) {
            SortedSet<RecordId> larger = some.size() >= others.size() ? some : others;
            SortedSet<RecordId> smaller = larger == some ? others : some;
            larger.addAll(smaller);
            smaller.forEach(member -> groups.put(member, larger));
        }
    }

    private static SortedSet<RecordId> alone(RecordId id) {
        return new TreeSet<>(List.of(id));
    }

    private void enter(SortedSet<RecordId> members) {
        List<Assertion> because = standing.stream()
                .filter(assertion -> assertion.review() == ReviewState.ACCEPTED
                        && assertion.claim() instanceof Claim.SameAs same
                        && members.contains(same.subject()))
                .toList();
        PersonCluster cluster = new PersonCluster(person(members, because), members, because);
        clusters.put(cluster.person(), cluster);
        members.forEach(member -> byMember.put(member, cluster));
    }

    /** The one that others are said to be and that is not said to be another itself. */
    private static RecordId person(SortedSet<RecordId> members, List<Assertion> because) {
        SortedSet<RecordId> last = new TreeSet<>(members);
        because.forEach(assertion -> last.remove(assertion.claim().subject()));
        return last.isEmpty() ? members.first() : last.first();
    }

    /** Persons that are made of more than one id, by their own. */
    public List<PersonCluster> list() {
        return List.copyOf(clusters.values());
    }

    /** The cluster an id belongs to; one of its own where nobody said anything of it. */
    public PersonCluster clusterOf(RecordId id) {
        PersonCluster found = byMember.get(id);
        return found != null ? found : new PersonCluster(id, alone(id), List.of());
    }

    /** The person an id stands for. */
    public RecordId personOf(RecordId id) {
        return clusterOf(id).person();
    }

    /**
     * What is known of two.
     *
     * @param candidates what is proposed, by machines or as "maybe the same"
     */
    public Verdict between(RecordId one, RecordId other, Collection<Candidate> candidates) {
        PersonCluster some = clusterOf(one);
        PersonCluster others = clusterOf(other);
        if (some.person().equals(others.person())) {
            return new Verdict.Same(some.because());
        }
        List<Assertion> denials = standing.stream()
                .filter(PersonClusters::isDenial)
                .filter(denial -> isBetween(denial.claim(), some, others))
                .toList();
        if (!denials.isEmpty()) {
            return new Verdict.Different(denials);
        }
        Optional<Candidate> surest = candidates.stream()
                .filter(candidate ->
                        candidate.claim() instanceof Claim.SameAs && isBetween(candidate.claim(), some, others))
                .max(Comparator.comparingDouble(Candidate::score).thenComparing(Candidate::id));
        return surest.isPresent() ? new Verdict.Maybe(surest.get()) : new Verdict.Open();
    }

    /** Whether two may still be proposed as one: they are not one already, and nobody has said that they are two. */
    public boolean mayPropose(RecordId one, RecordId other) {
        Verdict verdict = between(one, other, List.of());
        return verdict instanceof Verdict.Open;
    }

    /** Decisions that two are not the same although a chain of others makes one of them: somebody has to look. */
    public List<Assertion> listContradictions() {
        return standing.stream()
                .filter(PersonClusters::isDenial)
                .filter(denial -> denial.claim()
                        .object()
                        .filter(other ->
                                personOf(other).equals(personOf(denial.claim().subject())))
                        .isPresent())
                .toList();
    }

    /** Not the same, said outright or by refusing that they are. */
    private static boolean isDenial(Assertion assertion) {
        return assertion.claim() instanceof Claim.NotSameAs && assertion.review() == ReviewState.ACCEPTED
                || assertion.claim() instanceof Claim.SameAs && assertion.review() == ReviewState.REFUSED;
    }

    private static boolean isBetween(Claim claim, PersonCluster some, PersonCluster others) {
        RecordId one = claim.subject();
        return claim.object()
                .filter(other -> some.members().contains(one)
                                && others.members().contains(other)
                        || others.members().contains(one) && some.members().contains(other))
                .isPresent();
    }
}
