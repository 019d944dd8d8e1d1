package org.osefrance.archive.schemas.access;

import java.util.List;

/** The answer to "who is named or pictured here?", given by a person. A machine's proposal is no answer. */
public sealed interface NamedPersons {

    /** Nobody has looked yet: pages and text stay off the web. */
    record NotLookedAt() implements NamedPersons {}

    /** Nobody who counts. */
    record Nobody() implements NamedPersons {}

    /** These, by accepted assertions. */
    record These(List<NamedPerson> people) implements NamedPersons {
        public These {
            people = List.copyOf(people);
        }
    }

    /** Nobody has looked yet. */
    static NamedPersons notLookedAt() {
        return new NotLookedAt();
    }

    /** An officer looked and nobody who counts is named. */
    static NamedPersons nobody() {
        return new Nobody();
    }

    /** Everybody named, the subject of the record excepted or included. */
    static NamedPersons these(List<NamedPerson> people) {
        return new These(people);
    }

    /** The people named; none when nobody is or nobody looked. */
    default List<NamedPerson> people() {
        return switch (this) {
            case These(List<NamedPerson> people) -> people;
            case Nobody() -> List.of();
            case NotLookedAt() -> List.of();
        };
    }
}
