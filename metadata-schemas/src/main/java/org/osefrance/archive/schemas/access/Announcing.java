package org.osefrance.archive.schemas.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether it may be told that a closed record exists, and why it is closed. Hidden is the default: somebody has to have
 * announced the record itself, nobody above may have hidden it, nobody may have objected, and what closes it has to be a
 * plain period, deed or missing decision. To be told that something is closed for the secret of an origin would tell it.
 */
public final class Announcing {

    /** What tells nothing of anybody. */
    private static final Set<Basis> TELLABLE = EnumSet.of(
            Basis.EXECUTIVE,
            Basis.MEDICAL_SECRECY,
            Basis.PRIVATE_LIFE,
            Basis.SEVENTY_FIVE_YEARS,
            Basis.HUNDRED_YEARS,
            Basis.DEED_OF_GIFT,
            Basis.OWN_FONDS,
            Basis.CLOSED_ONSITE,
            Basis.NOT_RELEASED,
            Basis.NOT_YET_RELEASED,
            Basis.OPEN_AS_OF_RIGHT,
            Basis.NAMES_IN_TITLE);

    private Announcing() {}

    /** Whether the facts of a record and of everything above it let it be told. */
    public static boolean isAllowed(List<AccessFacts> fromFondsToSelf) {
        if (fromFondsToSelf.isEmpty()) {
            return false;
        }
        AccessChain chain = new AccessChain(fromFondsToSelf);
        AccessFacts effective = chain.effective();
        boolean announced =
                fromFondsToSelf.getLast().publication().existence().equals(Optional.of(Existence.ANNOUNCED));
        boolean opposed = effective
                .publication()
                .objection()
                .filter(objection -> objection != Objection.REJECTED)
                .isPresent();
        return announced
                && chain.existence() == Existence.ANNOUNCED
                && !opposed
                && fromFondsToSelf.stream().allMatch(facts -> isPlain(facts.substance()));
    }

    /** Whether the reasons of a decision may be told to anybody. */
    public static boolean mayTell(AccessDecision decision) {
        return !decision.never()
                && decision.bases().stream()
                        .allMatch(basis ->
                                Basis.find(basis).filter(TELLABLE::contains).isPresent());
    }

    /** Whether a title may stand in an announcement: somebody said that it names nobody. */
    public static boolean mayShowTitle(List<AccessFacts> fromFondsToSelf) {
        return new AccessChain(fromFondsToSelf)
                .effective()
                .naming()
                .titleNamesPersons()
                .equals(Optional.of(Stated.NO));
    }

    private static boolean isPlain(Substance substance) {
        return substance
                .matter()
                .filter(matter -> !(matter instanceof Matter.Document
                        || matter instanceof Matter.MixedFile
                        || matter instanceof Matter.ListPage))
                .isEmpty();
    }
}
