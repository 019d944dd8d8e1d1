package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.Optional;
import org.osefrance.archive.schemas.access.ReleaseDecision.Authority;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;

/** P5(b): a release decision has to cover what is asked for. */
final class Releases {

    private Releases() {}

    /** The decision that covers what is asked for, perhaps from a later day on. */
    static Optional<ReleaseDecision> find(Case asked) {
        return stated(asked)
                .filter(ReleaseDecision::isComplete)
                .filter(Releases::hasAuthority)
                .filter(release -> release.reaches(needed(asked.view())));
    }

    static Finding test(Case asked) {
        Optional<ReleaseDecision> stated = stated(asked);
        if (stated.isEmpty()) {
            return Finding.denied(Basis.NOT_RELEASED);
        }
        if (!stated.get().isComplete()) {
            return Finding.review(Basis.INCOMPLETE_RELEASE);
        }
        if (!hasAuthority(stated.get())) {
            return Finding.review(Basis.BOARD_ONLY);
        }
        return find(asked)
                .flatMap(ReleaseDecision::takesEffect)
                .map(from -> inForce(from, asked.day()))
                .orElseGet(() -> Finding.denied(Basis.NOT_RELEASED));
    }

    private static Finding inForce(LocalDate from, LocalDate day) {
        return from.isAfter(day) ? Finding.deniedUntilLatest(Basis.NOT_YET_RELEASED) : Finding.passes();
    }

    private static Optional<ReleaseDecision> stated(Case asked) {
        return asked.facts().publication().release().filter(release -> release.scope() != Scope.NONE);
    }

    private static boolean hasAuthority(ReleaseDecision release) {
        return release.scope() != Scope.FULL || release.authority() == Authority.BOARD;
    }

    private static Scope needed(View view) {
        return switch (view) {
            case DESCRIPTION, PLACE, STATISTICS -> Scope.DESCRIPTION;
            case RECORD, PAGE, LINE, ENTRY, PASSAGE, SEARCH, ADDRESS -> Scope.TEXT;
        };
    }
}
