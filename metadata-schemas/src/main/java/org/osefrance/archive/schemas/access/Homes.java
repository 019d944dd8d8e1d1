package org.osefrance.archive.schemas.access;

/** Homes: where children may live today the commune is shown and no more. */
final class Homes {

    private Homes() {}

    static Finding condition(Matter.Home home, View view) {
        return switch (home.inUse()) {
            case NO -> Finding.passes();
            case YES -> inUse(home.precision(), view);
            case UNKNOWN ->
                isCommuneOnly(home.precision(), view) ? Finding.passes() : Finding.review(Basis.HOME_IN_USE);
        };
    }

    private static Finding inUse(Matter.Precision precision, View view) {
        if (view == View.ADDRESS) {
            return Finding.denied(Basis.COMMUNE_ONLY);
        }
        return isCommuneOnly(precision, view) ? Finding.passes() : Finding.withheld(Basis.COMMUNE_ONLY);
    }

    private static boolean isCommuneOnly(Matter.Precision precision, View view) {
        return view == View.PLACE && precision == Matter.Precision.COMMUNE;
    }
}
