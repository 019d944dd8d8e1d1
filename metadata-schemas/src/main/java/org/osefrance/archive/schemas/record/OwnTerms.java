package org.osefrance.archive.schemas.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Matter;
import org.osefrance.archive.schemas.access.Stated;
import org.osefrance.archive.schemas.link.Claim;
import org.osefrance.archive.schemas.name.Name;

/**
 * What a record itself says that bears on who may see it: the consent of a witness, a name carried in hiding, a house
 * children may live in today. It stands directly above the record's access facts in the line that is decided on, so that
 * these can narrow it and nobody opens such a record by forgetting to say what it is.
 */
public final class OwnTerms {

    private OwnTerms() {}

    /**
     * The terms of a record, in no order; none when it has none, or when its access facts say with more knowledge what
     * they would say.
     *
     * @param stated access facts of the record itself
     */
    public static List<AccessFacts> list(ArchivalRecord record, AccessFacts stated) {
        Optional<Matter> said = stated.substance().matter();
        return matters(record, said)
                .filter(term -> isBinding(term)
                        || said.filter(more -> speaksOfTheSame(more, term)).isEmpty())
                .map(AccessFacts.undescribed()::being)
                .toList();
    }

    private static Stream<Matter> matters(ArchivalRecord record, Optional<Matter> said) {
        return switch (record) {
            case Testimony testimony -> Stream.of(agreed(testimony.consent(), said));
            case Home home -> inUse(home.inUseToday()).stream();
            case Person person -> ofNames(Stream.concat(Stream.of(person.authorised()), person.others().stream()));
            case Persona persona -> ofNames(Stream.of(persona.name()));
            case Fact(var assertion)
            when assertion.claim() instanceof Claim.Named named -> ofNames(Stream.of(named.name()));
            default -> Stream.empty();
        };
    }

    /** Only a consent was signed by somebody: the others stand for what nobody has said yet. */
    private static boolean isBinding(Matter matter) {
        return matter instanceof Matter.Testimony;
    }

    private static boolean speaksOfTheSame(Matter stated, Matter term) {
        return stated.getClass() == term.getClass();
    }

    private static Matter agreed(Testimony.Consent consent, Optional<Matter> said) {
        Stated others = said.filter(Matter.Testimony.class::isInstance)
                .map(matter -> ((Matter.Testimony) matter).namesLivingOthers())
                .orElse(Stated.UNKNOWN);
        return new Matter.Testimony(consent.agreement(), consent.withdrawnOnline(), Optional.empty(), others);
    }

    private static Optional<Matter> inUse(Home.InUseToday inUse) {
        return switch (inUse) {
            case NO -> Optional.empty();
            case YES -> Optional.of(new Matter.Home(Stated.YES, Matter.Precision.BUILDING));
            case UNKNOWN -> Optional.of(new Matter.Home(Stated.UNKNOWN, Matter.Precision.BUILDING));
        };
    }

    /** Nobody having looked, a name carried in hiding is a real other person's and its bearer does not know of it. */
    private static Stream<Matter> ofNames(Stream<Name> names) {
        return names.map(Name::kind).distinct().flatMap(kind -> switch (kind) {
            case FALSE_IDENTITY -> Stream.of(new Matter.FalseIdentity(true, Stated.UNKNOWN, false));
            case CONTESTED -> Stream.of(new Matter.NameAssertion(Matter.NameState.CONTESTED, false));
            default -> Stream.empty();
        });
    }
}
