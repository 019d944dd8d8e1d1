package org.osefrance.archive.portal.redaction;

import java.time.LocalDate;
import java.util.Optional;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Deed;
import org.osefrance.archive.schemas.access.ReleaseDecision;

/**
 * For how long a place is withheld, in terms of the access rules: with a last day it is closed everywhere until then and
 * opens by itself; without one it is not released to the web until somebody lifts it.
 */
final class Withholding {

    private Withholding() {}

    /** Facts of a place that is withheld from today on. */
    static AccessFacts facts(Optional<LocalDate> until, String account, String reason, LocalDate today) {
        return until.map(last -> AccessFacts.undescribed().given(new Deed(Optional.of(last))))
                .orElseGet(() -> AccessFacts.undescribed()
                        .released(ReleaseDecision.byOfficer(ReleaseDecision.Scope.NONE, account, reason, today)));
    }

    /** Facts of a place that is as open as its page. */
    static AccessFacts lifted() {
        return AccessFacts.undescribed();
    }

    /** The last day of a place that is withheld until a day. */
    static Optional<LocalDate> until(AccessFacts facts) {
        return facts.rights().deed().flatMap(Deed::closedUntil);
    }
}
