package org.osefrance.archive.portal.objection;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.portal.term.LegalTerm;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Somebody's wish that a record be hidden, and what became of it.
 *
 * @param number by which people speak of it
 * @param steps what was done, in order
 */
record TakeDown(long number, Instant receivedAt, Matter matter, Letter letter, Standing standing, List<Step> steps) {

    /** What is beyond the limit waits hidden from nobody, so it is read first; then what has waited longest. */
    static final Comparator<TakeDown> MOST_URGENT_FIRST = Comparator.comparing(
                    (TakeDown asked) -> asked.standing().hiding() != Hiding.LIMIT)
            .thenComparing(TakeDown::clockFrom)
            .thenComparing(TakeDown::number);

    TakeDown {
        steps = List.copyOf(steps);
    }

    /**
     * What it is about.
     *
     * @param record empty where the words alone say it
     * @param title as the public saw it when the objection came; empty where the public did not
     * @param about in the applicant's words
     */
    record Matter(Optional<RecordId> record, String title, String reference, String address, String about) {}

    /**
     * How things stand.
     *
     * @param outcome of the last decision
     */
    record Standing(Hiding hiding, State state, Optional<Outcome> outcome) {}

    /** How far it has come; kept by name. */
    enum State {
        OPEN,
        DECIDED,
        APPEALED,
        /** Decided by a second person. */
        FINAL
    }

    /** What happened to it; kept by name. */
    enum Kind {
        RECEIVED,
        HIDDEN,
        NOTE,
        PART_WITHHELD,
        DECIDED,
        APPEALED,
        DECIDED_AGAIN
    }

    /**
     * One thing that was done.
     *
     * @param author account; empty for the applicant
     * @param words a note, or the reasons the applicant is told
     */
    record Step(Instant at, Kind kind, String author, String words) {}

    /** What the applicant and the desk call it. */
    public String name() {
        return "O-" + LegalTerm.dayOf(receivedAt).getYear() + "-" + number;
    }

    /** Whether somebody has to decide. */
    public boolean waits() {
        return standing.state() == State.OPEN || standing.state() == State.APPEALED;
    }

    /** Whether the applicant may ask that somebody else look at it again. */
    public boolean mayBeAppealed() {
        return standing.state() == State.DECIDED
                && standing.outcome()
                        .filter(outcome -> outcome != Outcome.UPHELD)
                        .isPresent();
    }

    /** Whether the same person decided before: an appeal is decided by another. */
    boolean wasDecidedBy(String account) {
        return steps.stream()
                .anyMatch(step -> step.kind() == Kind.DECIDED && step.author().equals(account));
    }

    /** Whether an archivist withheld a part of the page since it came. */
    boolean hasPartWithheld() {
        return steps.stream().anyMatch(step -> step.kind() == Kind.PART_WITHHELD);
    }

    /** The decisions, in order. */
    List<Step> decisions() {
        return steps.stream()
                .filter(step -> step.kind() == Kind.DECIDED || step.kind() == Kind.DECIDED_AGAIN)
                .toList();
    }

    /** From when the law counts: since it came, or since the appeal. */
    Instant clockFrom() {
        return steps.stream()
                .filter(step -> step.kind() == Kind.APPEALED)
                .map(Step::at)
                .reduce((before, last) -> last)
                .orElse(receivedAt);
    }

    /** By when the applicant has to be answered. */
    LegalTerm term(Clock clock) {
        return LegalTerm.months(LegalTerm.MONTHS_TO_ANSWER, clockFrom(), clock);
    }

    /** Whether the record is to be hidden while it waits. */
    boolean hides() {
        return waits() && standing.hiding() == Hiding.HIDDEN;
    }
}
