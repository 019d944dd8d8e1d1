package org.osefrance.archive.schemas.record;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.source.Attestation;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * A children's home as an institution. It is not its building: a place can house several homes one after the other, and
 * a home can move (RiC-CM 1.0: corporate body, place and their relation are three things).
 *
 * @param id lasting id
 * @param name form of name this archive uses
 * @param otherNames variants; two houses may share one
 * @param occupations where it was, when, and run by whom; oldest first
 * @param inUseToday whether the house or its successor takes in children today
 * @param figures numbers as published, each with its unit and author in words: capacity, total and arrested are never added
 * @param history in words (ISAAR(CPF) § 5.2.2)
 * @param attestation what it rests on
 */
public record Home(
        RecordId id,
        String name,
        List<String> otherNames,
        List<Occupation> occupations,
        InUseToday inUseToday,
        List<String> figures,
        String history,
        Attestation attestation)
        implements Authority {

    public Home {
        otherNames = List.copyOf(otherNames);
        occupations = List.copyOf(occupations);
        figures = List.copyOf(figures);
    }

    /**
     * A stay of the home at a place.
     *
     * @param place the place
     * @param from when it began
     * @param until when it ended
     * @param operator who ran it
     * @param funder who paid, where that was somebody else
     * @param directors who headed it, in words
     */
    public record Occupation(
            RecordId place,
            Optional<UncertainDate> from,
            Optional<UncertainDate> until,
            Optional<String> operator,
            Optional<String> funder,
            List<String> directors) {

        public Occupation {
            directors = List.copyOf(directors);
        }
    }

    /** Whether children live there today: then no point finer than the commune, no street, no picture of today is shown. */
    public enum InUseToday {
        YES,
        NO,
        /** Nobody has checked: shown like {@link #YES}. */
        UNKNOWN
    }
}
