package org.osefrance.archive.schemas.access;

/** How long a category stays closed and what the years are counted from. */
sealed interface Term {

    /** Open from the day of the document. */
    record AtOnce() implements Term {}

    /** Years from the latest document. A death does not shorten them. */
    record AfterDocument(int years) implements Term {}

    /** Years from the latest document, or {@link RuleSet#yearsAfterDeath()} from a known death when that is sooner. */
    record AfterDocumentOrDeath(int years) implements Term {}

    /** Years from a known death; where it is not known, from the birth. */
    record AfterDeath(int years, int yearsFromBirth) implements Term {}

    /** No period ends it. */
    record Never() implements Term {}
}
