package org.osefrance.archive.ingest.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Of mentions that share words one stays: the surer, and of those as sure the longer. */
final class Overlaps {

    /** A longer mention holds a shorter one's evidence too. */
    private static final double PER_LETTER = 0.002;

    private Overlaps() {}

    static List<Mention> resolved(List<Mention> all) {
        List<Mention> best = new ArrayList<>(all);
        best.sort(Comparator.comparingDouble(Overlaps::weight).reversed());
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : best) {
            if (kept.stream().noneMatch(mention::overlaps)) {
                kept.add(mention);
            }
        }
        kept.sort(Comparator.comparingInt(Mention::start));
        return kept;
    }

    private static double weight(Mention mention) {
        return mention.score() + PER_LETTER * (mention.end() - mention.start());
    }
}
