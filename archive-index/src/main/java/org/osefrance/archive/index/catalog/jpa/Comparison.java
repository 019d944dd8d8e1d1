package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.index.catalog.Prospect;
import org.osefrance.archive.index.catalog.Prospect.Extent;
import org.osefrance.archive.index.catalog.Rehearsal.Days;
import org.osefrance.archive.index.catalog.Rehearsal.Effect;
import org.osefrance.archive.index.catalog.Rehearsal.Kind;
import org.osefrance.archive.index.catalog.Rehearsal.Sample;
import org.osefrance.archive.index.catalog.Rehearsal.Turn;
import org.osefrance.archive.schemas.access.Place;

/** How much stands otherwise after a change than before it, alike put together. */
final class Comparison {

    private static final int SAMPLES = 5;

    private final Map<Alike, Heap> heaps = new LinkedHashMap<>();

    /** Takes in one record. */
    void add(Standings.Standing before, Standings.Standing after) {
        add(Place.ONLINE, after, before.both().online(), after.both().online());
        add(Place.ONSITE, after, before.both().onsite(), after.both().onsite());
    }

    /** What was taken in, what opens and closes first. */
    List<Effect> effects() {
        return heaps.entrySet().stream()
                .map(heap -> heap.getValue().effect(heap.getKey()))
                .sorted(Comparator.comparing(Effect::place)
                        .reversed()
                        .thenComparing(Effect::turn)
                        .thenComparing(Effect::kind)
                        .thenComparing(effect -> String.join("\n", effect.bases())))
                .toList();
    }

    private void add(Place place, Standings.Standing standing, Prospect before, Prospect after) {
        Alike alike = new Alike(place, standing.kind(), turn(before, after), after.bases());
        heaps.computeIfAbsent(alike, fresh -> new Heap())
                .add(standing.sample(), after.opens().map(day -> new Days(day, day)));
    }

    static Turn turn(Prospect before, Prospect after) {
        int more = after.shown().compareTo(before.shown());
        if (more != 0) {
            return more > 0
                    ? after.shown() == Extent.WHOLE ? Turn.OPENS : Turn.OPENS_IN_PART
                    : after.shown() == Extent.CLOSED ? Turn.CLOSES : Turn.CLOSES_IN_PART;
        }
        return switch (after.shown()) {
            case WHOLE -> Turn.STAYS_OPEN;
            case IN_PART -> Turn.STAYS_IN_PART;
            case CLOSED -> ofClosed(before, after);
        };
    }

    private static Turn ofClosed(Prospect before, Prospect after) {
        if (after.opens().equals(before.opens())) {
            return after.opens().isPresent() ? Turn.STAYS_DATED : Turn.STAYS_CLOSED;
        }
        boolean sooner = after.opens()
                .filter(day -> before.opens().filter(old -> old.isBefore(day)).isEmpty())
                .isPresent();
        return sooner ? Turn.WILL_OPEN : Turn.WILL_NOT_OPEN;
    }

    private record Alike(Place place, Kind kind, Turn turn, List<String> bases) {}

    private static final class Heap {

        private long count;
        private Optional<Days> days = Optional.empty();
        private final List<Sample> samples = new ArrayList<>();

        void add(Sample sample, Optional<Days> opens) {
            count++;
            days = Stream.concat(days.stream(), opens.stream())
                    .reduce((one, other) -> new Days(
                            one.first().isBefore(other.first()) ? one.first() : other.first(),
                            one.last().isAfter(other.last()) ? one.last() : other.last()));
            if (samples.size() < SAMPLES) {
                samples.add(sample);
            }
        }

        Effect effect(Alike alike) {
            return new Effect(alike.place(), alike.kind(), alike.turn(), count, days, alike.bases(), samples);
        }
    }
}
