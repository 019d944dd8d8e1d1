package org.osefrance.archive.schemas.access;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * What a record is, where that changes who may see it. Most records are plain documents; the others are the cases the
 * decision table treats apart.
 */
public sealed interface Matter {

    /** A text or image that its category and the persons on it decide. */
    record Document() implements Matter {}

    /** A file of police, court or notary: minors and sexual privacy keep it closed for 100 years (L213-2 I 5). */
    record JudicialFile(Stated minor, Stated sexualPrivacy) implements Matter {}

    /** A register of civil status; marginal entries can be younger than the register. */
    record CivilRegister(Stated marginalEntriesRead) implements Matter {}

    /** A health record; its subject may have opposed disclosure to heirs (Code de la santé publique L1110-4 V). */
    record MedicalFile(Stated opposition) implements Matter {}

    /** A file on a child placed or schooled; with judicial or medical papers the longer period governs. */
    record ChildFile(Stated judicial, Stated medical) implements Matter {}

    /** A file of parts under several rules (CRPA L311-7). */
    record MixedFile(List<Part> parts, Stated separable) implements Matter {
        public MixedFile {
            parts = List.copyOf(parts);
        }
    }

    /** One part of a mixed file with the facts its period is counted from. */
    record Part(Category category, Optional<UncertainDate> dates, Optional<NamedPerson> subject) {}

    /**
     * A record of a service of care. In use it is no archive yet.
     *
     * @param area the professional secrecy that holds
     * @param inUse whether the service still works with it
     * @param consent of the person to a reader from outside the team
     */
    record ServiceRecord(Area area, boolean inUse, Stated consent) implements Matter {}

    /** Which secrecy holds for a service record. */
    enum Area {
        HEALTH,
        SOCIAL
    }

    /**
     * A request somebody made to the archive.
     *
     * @param closed when it was closed; empty while it is open
     * @param cases how many cases stand behind a total that is asked for
     */
    record ResearchRequest(Optional<UncertainDate> closed, Optional<Integer> cases) implements Matter {}

    /**
     * A testimony; its subject is the witness.
     *
     * @param agreement with the witness
     * @param withdrawnOnline whether the witness took back the consent to the web
     * @param condition of the witness on a passage
     * @param namesLivingOthers whether passages name third persons who may live
     */
    record Testimony(
            WitnessAgreement agreement,
            boolean withdrawnOnline,
            Optional<PassageCondition> condition,
            Stated namesLivingOthers)
            implements Matter {}

    /** An entry of an index of persons, drawn from a list; its subject is the person. */
    record PersonEntry(boolean sensitive, FamilyWish family) implements Matter {}

    /** A page of a list: rights are per line, and a line nobody has read cannot be masked. */
    record ListPage(boolean unreadLines) implements Matter {}

    /** One name of a person; {@code textApproved}: the historian's text on a contested name is there. */
    record NameAssertion(NameState state, boolean textApproved) implements Matter {}

    /** Whether a name of a person may be shown. */
    enum NameState {
        OPEN,
        CLOSED,
        CONTESTED
    }

    /**
     * A false identity; its subject is the bearer, a real third person stands among the named.
     *
     * @param ofThirdPerson whether it is the identity of a real other person, not an invented one
     * @param knownToBearer whether the bearer knows of it
     * @param told whether somebody has told the bearer in person
     */
    record FalseIdentity(boolean ofThirdPerson, Stated knownToBearer, boolean told) implements Matter {}

    /** A photograph; {@code consent} is that of the living pictured (civil code 9). */
    record Photo(Stated identifiable, Stated consent) implements Matter {}

    /** A family that sheltered a child, and other rescuers; they stand among the named. */
    record FosterFamily(Stated livingDescendants, FamilyWish family) implements Matter {}

    /** What the family of somebody dead said about the web. */
    enum FamilyWish {
        NOT_ASKED,
        AGREES,
        REFUSES
    }

    /** A home of the institution, which children may live in today. */
    record Home(Stated inUse, Precision precision) implements Matter {}

    /** How exactly a home is placed on the map. */
    enum Precision {
        COMMUNE,
        BUILDING
    }

    /** A fact somebody published; only about a public figure it needs no closure of its own. */
    record PublishedFact(Stated publicFigure, Stated published) implements Matter {}
}
