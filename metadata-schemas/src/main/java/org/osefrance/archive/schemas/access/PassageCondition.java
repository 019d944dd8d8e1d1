package org.osefrance.archive.schemas.access;

/** A condition a witness put on a passage. */
public sealed interface PassageCondition {

    /** Left out of sound, picture and transcript on the web. */
    record NotOnline() implements PassageCondition {}

    /** Closed until this person ({@link NamedPerson#key()}) is dead. */
    record AfterDeathOf(String person) implements PassageCondition {}
}
