package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.Optional;

/** One record and one question about it, under one set of rules: what every rule is handed. */
record Case(AccessFacts facts, AccessQuestion question, RuleSet rules) {

    LocalDate day() {
        return question.day();
    }

    View view() {
        return question.view();
    }

    Substance substance() {
        return facts.substance();
    }

    /** A plain document unless somebody said otherwise. */
    Matter matter() {
        return substance().matter().orElseGet(Matter.Document::new);
    }

    Optional<NamedPerson> subject() {
        return substance().subject();
    }

    /** Whether policies P1 and P4 hold on site too; so unless somebody said it is public archives. */
    boolean isOfInstitution() {
        return !substance().ownership().equals(Optional.of(Ownership.PUBLIC_ARCHIVES));
    }

    NamedPersons persons() {
        return facts.naming().persons().orElseGet(NamedPersons::notLookedAt);
    }

    boolean releaseNames(ReleaseDecision.Expressly what) {
        return facts.publication()
                .release()
                .filter(release -> release.expressly().contains(what))
                .isPresent();
    }
}
