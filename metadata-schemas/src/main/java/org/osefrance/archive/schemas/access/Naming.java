package org.osefrance.archive.schemas.access;

import java.util.Optional;

/**
 * Who is named in a record.
 *
 * @param persons named or pictured; nobody saying so, nobody has looked
 * @param titleNamesPersons whether the title names somebody
 */
public record Naming(Optional<NamedPersons> persons, Optional<Stated> titleNamesPersons) {

    static final Naming UNSAID = new Naming(Optional.empty(), Optional.empty());

    Naming within(Naming parent) {
        return new Naming(persons.or(parent::persons), titleNamesPersons.or(parent::titleNamesPersons));
    }
}
