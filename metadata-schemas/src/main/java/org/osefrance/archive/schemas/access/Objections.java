package org.osefrance.archive.schemas.access;

/** P5(c): no objection is open and no consent withdrawn. On the web only; reading on site is decided apart. */
final class Objections {

    private Objections() {}

    static Finding test(Case asked) {
        if (asked.matter() instanceof Matter.Testimony testimony && testimony.withdrawnOnline()) {
            return Finding.denied(Basis.CONSENT_WITHDRAWN, Basis.OBJECTION);
        }
        return asked.facts().publication().objection().map(Objections::closedBy).orElseGet(Finding::passes);
    }

    private static Finding closedBy(Objection objection) {
        return switch (objection) {
            case REJECTED -> Finding.passes();
            case PENDING -> Finding.review(Basis.OBJECTION);
            case UPHELD -> Finding.denied(Basis.OBJECTION);
        };
    }
}
