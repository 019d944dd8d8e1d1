package org.osefrance.archive.schemas.link;

import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.name.Name;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * What can be asserted. The subject is mostly a persona, one person as one source has them; claims about a person are
 * those about their personae.
 */
public sealed interface Claim {

    /** Whom or what the claim is about. */
    RecordId subject();

    /** The other record the claim names, where it names one. */
    default Optional<RecordId> object() {
        return switch (this) {
            case Stay stay -> Optional.of(stay.at());
            case Kinship kinship -> Optional.of(kinship.relative());
            case Belonging belonging -> Optional.of(belonging.group());
            case Involved involved -> Optional.of(involved.event());
            case Born born -> born.place();
            case Died died -> died.place();
            case SameAs same -> Optional.of(same.person());
            case NotSameAs other -> Optional.of(other.person());
            case Named named -> Optional.empty();
            case Declared declared -> Optional.empty();
            case Mentioned mentioned -> Optional.empty();
        };
    }

    /**
     * Somebody was called so (ISAAR(CPF) § 5.1).
     *
     * @param from since when
     * @param until until when
     */
    record Named(RecordId subject, Name name, Optional<UncertainDate> from, Optional<UncertainDate> until)
            implements Claim {}

    /**
     * Somebody stayed somewhere. Lists of both ends may differ by days: both are kept, each with its source.
     *
     * @param at a home, camp or place
     * @param from arrived
     * @param until left
     */
    record Stay(RecordId subject, RecordId at, Optional<UncertainDate> from, Optional<UncertainDate> until)
            implements Claim {}

    /**
     * Somebody was somebody's kin. The same surname at one home is not kinship.
     *
     * @param relative the other one
     * @param relation what the other one was to the subject
     */
    record Kinship(RecordId subject, RecordId relative, Kin relation) implements Claim {}

    /**
     * Somebody worked for or belonged to a network, a home or an organisation.
     *
     * @param group the network, home or organisation
     * @param role in words
     */
    record Belonging(
            RecordId subject, RecordId group, String role, Optional<UncertainDate> from, Optional<UncertainDate> until)
            implements Claim {}

    /**
     * Somebody was part of an event or a convoy.
     *
     * @param event the event or convoy
     * @param role in words
     */
    record Involved(RecordId subject, RecordId event, String role) implements Claim {}

    /**
     * A birth.
     *
     * @param place linked place; empty while only the written name is known
     * @param placeWritten as the source has it
     */
    record Born(RecordId subject, Optional<UncertainDate> date, Optional<RecordId> place, Optional<String> placeWritten)
            implements Claim {}

    /**
     * A death that is established; deported and never seen again is none.
     *
     * @param place linked place; empty while only the written name is known
     * @param placeWritten as the source has it
     */
    record Died(RecordId subject, Optional<UncertainDate> date, Optional<RecordId> place, Optional<String> placeWritten)
            implements Claim {}

    /**
     * What somebody declared of themselves, or was made to. On papers of 1942 to 1944 it may be cover: it is quoted as
     * declared and is no fact about the person.
     *
     * @param what what kind of thing
     * @param written as the source has it
     */
    record Declared(RecordId subject, Declaration what, String written) implements Claim {}

    /** A persona is this person. A person is made of the accepted ones. */
    record SameAs(RecordId subject, RecordId person) implements Claim {}

    /** A persona is not this person; remembered, so that it is not proposed again. */
    record NotSameAs(RecordId subject, RecordId person) implements Claim {}

    /** A document speaks of this authority. The citation says where. */
    record Mentioned(RecordId subject, String written) implements Claim {}

    /** What one person was to another. */
    enum Kin {
        PARENT,
        CHILD,
        SIBLING,
        SPOUSE,
        GRANDPARENT,
        AUNT_OR_UNCLE,
        COUSIN,
        FOSTER_PARENT
    }

    /** What papers made people declare. */
    enum Declaration {
        RELIGION,
        NATIONALITY,
        OCCUPATION,
        BIRTHPLACE,
        ADDRESS
    }
}
