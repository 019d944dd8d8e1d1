package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** When one rule lets the public read on site. Several rules together open with the latest of them. */
sealed interface Opening {

    /** What says so. */
    List<Basis> bases();

    /** Not a question of time, and open. */
    record Always(List<Basis> bases) implements Opening {}

    /** From this day on. */
    record From(LocalDate day, List<Basis> bases) implements Opening {}

    /** Closed, and nobody can compute until when. */
    record Closed(List<Basis> bases) implements Opening {}

    /** Missing or contradictory facts: a person decides. */
    record Undecidable(List<Basis> bases) implements Opening {}

    /** No day opens it. */
    record Never(List<Basis> bases) implements Opening {}

    static Opening always(Basis basis) {
        return new Always(List.of(basis));
    }

    static Opening closed(Basis basis) {
        return new Closed(List.of(basis));
    }

    static Opening undecidable(Basis... bases) {
        return new Undecidable(List.of(bases));
    }

    /** The latest of several, which is the one that governs all; never empty. */
    static Opening latest(List<Opening> openings) {
        return openings.stream()
                .max(Comparator.comparingInt(Opening::weight).thenComparing(Opening::dayOrMin))
                .orElseGet(() -> undecidable(Basis.UNDESCRIBED));
    }

    /** Whether it is open on a day. */
    default boolean isOpenOn(LocalDate day) {
        return switch (this) {
            case Always always -> true;
            case From(LocalDate first, List<Basis> bases) -> !first.isAfter(day);
            case Closed closed -> false;
            case Undecidable undecidable -> false;
            case Never never -> false;
        };
    }

    private int weight() {
        return switch (this) {
            case Always always -> 0;
            case From from -> 1;
            case Closed closed -> 2;
            case Undecidable undecidable -> 3;
            case Never never -> 4;
        };
    }

    private LocalDate dayOrMin() {
        return this instanceof From(LocalDate day, List<Basis> bases) ? day : LocalDate.MIN;
    }
}
