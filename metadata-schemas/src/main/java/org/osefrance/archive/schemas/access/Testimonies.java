package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Testimonies: the agreement with the witness governs, passage by passage. */
final class Testimonies {

    private Testimonies() {}

    /** When the agreement, and for a passage its condition, lets the public read on site. */
    static Opening opening(Matter.Testimony testimony, Case asked) {
        Opening agreed = switch (testimony.agreement()) {
            case WitnessAgreement.None() -> Opening.undecidable(Basis.WITNESS);
            case WitnessAgreement.OnsiteOnly() -> Opening.always(Basis.WITNESS);
            case WitnessAgreement.PublicOnline() -> Opening.always(Basis.WITNESS);
            case WitnessAgreement.AfterDeath(int years, Stated online) ->
                afterDeath(asked.subject(), years, asked, Basis.WITNESS);
        };
        return asked.view() == View.PASSAGE ? Opening.latest(List.of(agreed, passage(testimony, asked))) : agreed;
    }

    /** An agreement for the reading room only. */
    static Finding onsite(Case asked) {
        return asked.matter() instanceof Matter.Testimony testimony
                        && testimony.agreement() instanceof WitnessAgreement.OnsiteOnly
                ? Finding.onsiteOnly(Basis.WITNESS)
                : Finding.passes();
    }

    /** What was agreed for the reading room only counts as closed on the web. */
    static Finding agreedOnline(Case asked) {
        return onsite(asked) instanceof Finding.Passes
                ? Finding.passes()
                : Finding.denied(Basis.WITNESS, Basis.CLOSED_ONSITE);
    }

    /** Passages that name living third persons are withheld. */
    static Finding withoutTheLiving(Matter.Testimony testimony, Named named, Case asked) {
        if (testimony.namesLivingOthers() == Stated.YES) {
            return Finding.withheld(Basis.LIVING_THIRD_PERSONS);
        }
        if (!named.known() && testimony.namesLivingOthers() != Stated.NO) {
            return Finding.review(Basis.NOBODY_LOOKED);
        }
        return LivingPersons.isAnyLiving(named.people(), asked) || LivingPersons.isAnyUnknowable(named.people(), asked)
                ? Finding.withheldUntilLatest(Basis.LIVING_THIRD_PERSONS, Basis.PRESUMED_LIVING)
                : Finding.passes();
    }

    /** Whether the agreement speaks of the web, and what the witness said of a passage. */
    static Finding online(Matter.Testimony testimony, Case asked) {
        if (testimony.agreement() instanceof WitnessAgreement.AfterDeath(int years, Stated online)
                && online != Stated.YES) {
            return online == Stated.NO ? Finding.denied(Basis.WITNESS) : Finding.review(Basis.WITNESS_SILENT_ON_WEB);
        }
        boolean passage = asked.view() == View.PASSAGE;
        return testimony
                .condition()
                .map(condition -> switch (condition) {
                    case PassageCondition.NotOnline() ->
                        passage ? Finding.denied(Basis.PASSAGE) : Finding.withheld(Basis.PASSAGE);
                    case PassageCondition.AfterDeathOf(String person) ->
                        passage(testimony, asked).isOpenOn(asked.day())
                                ? Finding.passes()
                                : Finding.withheld(Basis.PASSAGE);
                })
                .orElseGet(Finding::passes);
    }

    private static Opening passage(Matter.Testimony testimony, Case asked) {
        if (testimony.condition().isPresent()
                && testimony.condition().get() instanceof PassageCondition.AfterDeathOf(String key)) {
            Optional<NamedPerson> person = asked.persons().people().stream()
                    .filter(candidate -> candidate.key().equals(key))
                    .findFirst();
            return afterDeath(person, 0, asked, Basis.PASSAGE);
        }
        return Opening.always(Basis.WITNESS);
    }

    /** Years after a death: known to be alive is closed, and not to know asks for a person's decision. */
    private static Opening afterDeath(Optional<NamedPerson> person, int years, Case asked, Basis basis) {
        if (person.isPresent() && Life.of(person.get(), asked) instanceof Life.Dead(LocalDate on)) {
            return new Opening.From(Years.after(on, years), List.of(basis));
        }
        return person.filter(known -> known.death() instanceof Death.Alive).isPresent()
                ? Opening.closed(basis)
                : Opening.undecidable(basis, Basis.NO_ANCHOR);
    }
}
