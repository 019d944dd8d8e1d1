package org.osefrance.archive.portal.redaction;

import java.time.LocalDate;
import java.util.Optional;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Deed;
import org.osefrance.archive.schemas.access.Publication;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.Rights;

/**
 * For how long a place is withheld, in terms of the access rules: with a last day it is closed everywhere until then and
 * opens by itself; without one it is not released to the web until somebody lifts it.
 */
public final class Withholding {

    private Withholding() {}

    /** Facts of a place that is withheld from today on. */
    static AccessFacts facts(Optional<LocalDate> until, String account, String reason, LocalDate today) {
        return until.map(last -> AccessFacts.undescribed().given(new Deed(Optional.of(last))))
                .orElseGet(() -> AccessFacts.undescribed()
                        .released(ReleaseDecision.byOfficer(ReleaseDecision.Scope.NONE, account, reason, today)));
    }

    /** Whether these are facts that {@link #facts} gave: what an objection or a person's life closes is not lifted here. */
    public static boolean isIn(AccessFacts facts) {
        return facts.rights().deed().isPresent() || isKeptOffTheWeb(facts);
    }

    /** The same facts without the withholding; everything else that was said of the place stays said. */
    static AccessFacts lifted(AccessFacts facts) {
        Publication publication = facts.publication();
        return new AccessFacts(
                facts.substance(),
                facts.naming(),
                new Publication(
                        isKeptOffTheWeb(facts) ? Optional.empty() : publication.release(),
                        publication.objection(),
                        publication.existence()),
                new Rights(
                        Optional.empty(),
                        facts.rights().copyright(),
                        facts.rights().derogations()));
    }

    private static boolean isKeptOffTheWeb(AccessFacts facts) {
        return facts.publication()
                .release()
                .filter(release -> release.scope() == ReleaseDecision.Scope.NONE)
                .isPresent();
    }

    /** The last day of a place that is withheld until a day. */
    static Optional<LocalDate> until(AccessFacts facts) {
        return facts.rights().deed().flatMap(Deed::closedUntil);
    }
}
