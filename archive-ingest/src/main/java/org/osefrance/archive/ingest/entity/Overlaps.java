package org.osefrance.archive.ingest.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Of mentions that share words one stays: the surer, and of those as sure the longer. */
final class Overlaps {

    /** A longer mention holds a shorter one's evidence too. */
    private static final double PER_LETTER = 0.002;

    private Overlaps() {}

    static List<Mention> resolved(List<Mention> all) {
        List<Mention> best = new ArrayList<>(all);
        best.sort(Comparator.comparingDouble(Overlaps::weight).reversed());
        // Those kept never overlap, so of all that begin before this one's end only the last can reach into it.
        TreeMap<Integer, Mention> kept = new TreeMap<>();
        for (Mention mention : best) {
            Map.Entry<Integer, Mention> before = kept.lowerEntry(mention.end());
            if (before == null || !before.getValue().overlaps(mention)) {
                kept.put(mention.start(), mention);
            }
        }
        return List.copyOf(kept.values());
    }

    private static double weight(Mention mention) {
        return mention.score() + PER_LETTER * (mention.end() - mention.start());
    }
}
