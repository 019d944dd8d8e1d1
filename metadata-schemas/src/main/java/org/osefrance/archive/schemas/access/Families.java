package org.osefrance.archive.schemas.access;

/** Families that sheltered a child: descendants are asked first, and their house may still be a home. */
final class Families {

    private Families() {}

    static Finding online(Matter.FosterFamily family, Case asked) {
        boolean descendants = family.livingDescendants() != Stated.NO;
        return switch (family.family()) {
            case REFUSES -> Finding.review(Basis.FAMILY_WISH);
            case NOT_ASKED -> descendants ? Finding.review(Basis.FAMILY_ASKED_FIRST) : address(descendants, asked);
            case AGREES -> address(descendants, asked);
        };
    }

    private static Finding address(boolean descendants, Case asked) {
        return descendants && asked.view() == View.ADDRESS ? Finding.withheld(Basis.COMMUNE_ONLY) : Finding.passes();
    }
}
