package org.osefrance.archive.schemas.access;

import java.util.Optional;

/** Rights of a reader in the reading room; they give nothing on the web. */
final class ReaderRights {

    private ReaderRights() {}

    /** What a derogation or a signed agreement adds. */
    static Optional<Right> find(Requester.Reader reader, Case asked) {
        boolean derogated = !isNever(asked)
                && asked.facts().rights().derogations().stream()
                        .anyMatch(given -> holds(given, reader.account(), asked));
        if (derogated) {
            return Optional.of(Right.allowOnsite(Basis.INDIVIDUAL_DEROGATION));
        }
        return reader.agreement()
                .filter(agreement -> agreement.signed() && agreement.namesItem())
                .filter(agreement -> !agreement.expires().isBefore(asked.day()))
                .filter(agreement -> isClosedForTheLivingOnly(asked))
                .map(agreement -> Right.allowOnsite(Basis.READING_AGREEMENT));
    }

    private static boolean holds(Derogation derogation, String account, Case asked) {
        return derogation instanceof Derogation.Individual individual
                && individual.granted()
                && individual.reader().equals(account)
                && individual
                        .until()
                        .filter(last -> !last.isBefore(asked.day()))
                        .isPresent();
    }

    /** What is never communicable (L213-2 II) and the secret of origins know no derogation. */
    private static boolean isNever(Case asked) {
        return new Openings(asked).governing() instanceof Opening.Never;
    }

    /** An agreement lifts what the institution's own policy P4 closes, not a period of the law. */
    private static boolean isClosedForTheLivingOnly(Case asked) {
        return new Openings(asked).governing().isOpenOn(asked.day())
                && Conditions.onsite(asked) instanceof Finding.Passes;
    }
}
