package org.osefrance.archive.schemas.access;

import org.osefrance.archive.schemas.access.ReleaseDecision.Authority;
import org.osefrance.archive.schemas.access.ReleaseDecision.Expressly;

/** False identities: nobody learns one before its bearer, and none is published without a release that names it. */
final class FalseIdentities {

    private FalseIdentities() {}

    static Opening opening(Matter.FalseIdentity identity) {
        return isTold(identity) ? Opening.always(Basis.FALSE_IDENTITY) : Opening.closed(Basis.TOLD_BY_A_PERSON);
    }

    /** Whether the bearer knows, or was told by a person. */
    static boolean isTold(Matter.FalseIdentity identity) {
        return identity.told() || identity.knownToBearer() == Stated.YES;
    }

    static Finding online(Matter.FalseIdentity identity, Case asked) {
        if (!asked.releaseNames(Expressly.FALSE_IDENTITY)) {
            return Finding.review(Basis.FALSE_IDENTITY);
        }
        boolean byBoard = Releases.find(asked)
                .filter(release -> release.authority() == Authority.BOARD)
                .isPresent();
        return identity.ofThirdPerson() && !byBoard ? Finding.review(Basis.REAL_THIRD_PERSON) : Finding.passes();
    }
}
