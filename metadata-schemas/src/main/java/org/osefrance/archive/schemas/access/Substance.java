package org.osefrance.archive.schemas.access;

import java.util.Optional;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * What a record is and whom it is about: what its period of closure is counted from. Empty is not said here; a parent
 * may say it.
 *
 * @param ownership whose archives these are; nobody saying so, the institution's
 * @param category the period of closure
 * @param dates of the documents, up to the most recent one; for a register, its closing
 * @param matter the special case it is; nobody saying so, a plain document
 * @param subject whom it is about
 * @param classification defence secret; nobody saying so, none
 */
public record Substance(
        Optional<Ownership> ownership,
        Optional<Category> category,
        Optional<UncertainDate> dates,
        Optional<Matter> matter,
        Optional<NamedPerson> subject,
        Optional<Classification> classification) {

    static final Substance UNSAID = new Substance(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Substance withOwnership(Ownership said) {
        return new Substance(Optional.of(said), category, dates, matter, subject, classification);
    }

    Substance withCategory(Category said) {
        return new Substance(ownership, Optional.of(said), dates, matter, subject, classification);
    }

    Substance withDates(UncertainDate said) {
        return new Substance(ownership, category, Optional.of(said), matter, subject, classification);
    }

    Substance withMatter(Matter said) {
        return new Substance(ownership, category, dates, Optional.of(said), subject, classification);
    }

    Substance withSubject(NamedPerson said) {
        return new Substance(ownership, category, dates, matter, Optional.of(said), classification);
    }

    Substance withClassification(Classification said) {
        return new Substance(ownership, category, dates, matter, subject, Optional.of(said));
    }

    /** What is not said here as the parent says it; a document stays classified when its parent is. */
    Substance within(Substance parent) {
        boolean classifiedAbove = parent.classification.equals(Optional.of(Classification.CLASSIFIED));
        return new Substance(
                ownership.or(parent::ownership),
                category.or(parent::category),
                dates.or(parent::dates),
                matter.or(parent::matter),
                subject.or(parent::subject),
                classifiedAbove ? parent.classification : classification.or(parent::classification));
    }

    /** Whether this says enough to close a record by itself: its period and the day to count from, or never. */
    boolean statesClosure() {
        return category.filter(said -> dates.isPresent() || subject.isPresent() || said.term() instanceof Term.Never)
                .isPresent();
    }
}
