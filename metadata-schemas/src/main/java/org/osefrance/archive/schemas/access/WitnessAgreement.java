package org.osefrance.archive.schemas.access;

/** What a witness agreed to for a testimony. */
public sealed interface WitnessAgreement {

    /** No agreement on file: stays closed. */
    record None() implements WitnessAgreement {}

    /** In the reading room and nowhere else. */
    record OnsiteOnly() implements WitnessAgreement {}

    /** On the web, once released. */
    record PublicOnline() implements WitnessAgreement {}

    /** So many years after the witness's death; {@code online}: whether the agreement speaks of the web. */
    record AfterDeath(int years, Stated online) implements WitnessAgreement {}
}
