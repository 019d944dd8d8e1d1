package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Groups records: the surest pair first, two groups become one only where everything between them taken together speaks for it. So a
 * chain of half-sure pairs does not draw different people together, and a record that contradicts most of a group stays out.
 */
final class Agglomeration {

    private static final int ROUNDS = 3;

    /** A pair and its odds. */
    private record Link(int one, int other, double logOdds) {}

    private final int[] groupOf;
    private final int[][] groups;
    private final GroupEvidence evidence;
    private final double least;

    private Agglomeration(int records, GroupEvidence evidence, double least) {
        this.least = least;
        this.groupOf = new int[records];
        this.groups = new int[records][];
        for (int i = 0; i < records; i++) {
            groupOf[i] = i;
            groups[i] = new int[] {i};
        }
        this.evidence = evidence;
    }

    /**
     * Groups of positions, each rising, in the order of their first.
     *
     * @param least logarithm of the odds from which on two groups are one
     */
    static List<int[]> of(int records, long[] pairs, Scorer scorer, GroupEvidence evidence, double least) {
        Agglomeration agglomeration = new Agglomeration(records, evidence, least);
        List<Link> links = new ArrayList<>();
        for (long pair : pairs) {
            int one = PairBuffer.one(pair);
            int other = PairBuffer.other(pair);
            links.add(new Link(one, other, scorer.logOdds(one, other)));
        }
        links.sort(Comparator.comparingDouble(Link::logOdds)
                .reversed()
                .thenComparingInt(Link::one)
                .thenComparingInt(Link::other));
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = agglomeration.join(links);
        }
        return agglomeration.list();
    }

    private boolean join(List<Link> links) {
        boolean changed = false;
        for (Link link : links) {
            int one = groupOf[link.one()];
            int other = groupOf[link.other()];
            if (one != other && speaksForOne(one, other, link)) {
                int[] all = Arrays.copyOf(groups[one], groups[one].length + groups[other].length);
                System.arraycopy(groups[other], 0, all, groups[one].length, groups[other].length);
                Arrays.sort(all);
                groups[one] = all;
                for (int record : groups[other]) {
                    groupOf[record] = one;
                }
                groups[other] = new int[0];
                changed = true;
            }
        }
        return changed;
    }

    private boolean speaksForOne(int one, int other, Link link) {
        return groups[one].length == 1 && groups[other].length == 1
                ? link.logOdds() >= least
                : evidence.logOdds(groups[one], groups[other]) >= least;
    }

    private List<int[]> list() {
        return Arrays.stream(groups)
                .filter(group -> group.length > 0)
                .sorted(Comparator.comparingInt(group -> group[0]))
                .toList();
    }
}
