package org.osefrance.archive.schemas.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.time.UncertainDate;

/** The people of a row of the decision table. */
final class TablePeople {

    private TablePeople() {}

    /** Whom the record is about; empty when the row says nothing of a life. */
    static Optional<NamedPerson> findSubject(Cells cells) {
        boolean said = cells.find("subject_birth").isPresent()
                | cells.find("subject_death").isPresent();
        Death death = death(cells, "subject_death");
        Stated identity = cells.is("identity_certain", "no") ? Stated.NO : Stated.YES;
        return said
                ? Optional.of(new NamedPerson("subject", cells.date("subject_birth"), death, identity))
                : Optional.empty();
    }

    /** Who is named; empty when the row does not say. */
    static Optional<NamedPersons> findNamed(Cells cells) {
        List<NamedPerson> people = new ArrayList<>();
        for (String key : List.of("person1", "person2")) {
            cells.find(key).map(text -> named(key, text)).ifPresent(people::add);
        }
        if (!people.isEmpty()) {
            return Optional.of(NamedPersons.these(people));
        }
        return cells.find("persons")
                .map(value -> value.equals("none") ? NamedPersons.nobody() : NamedPersons.notLookedAt());
    }

    /** Somebody in one fact, {@code birth=…:death=…}. */
    static NamedPerson named(String key, String text) {
        Cells life = new Cells(text, ":");
        return NamedPerson.of(key, life.date("birth"), death(life, "death"));
    }

    private static Death death(Cells cells, String key) {
        Optional<UncertainDate> lastSeen = cells.date("last_seen");
        Death.Evidence evidence = evidence(cells);
        if (cells.is(key, "none")) {
            return new Death.Alive();
        }
        return cells.date(key)
                .<Death>map(day -> new Death.Known(day, evidence))
                .orElseGet(() -> new Death.Unknown(lastSeen));
    }

    private static Death.Evidence evidence(Cells cells) {
        if (cells.is("death_basis", "declaratory_judgment")) {
            return Death.Evidence.DECLARATORY_JUDGMENT;
        }
        return switch (cells.stated("death_proof")) {
            case YES -> Death.Evidence.CERTIFICATE;
            case NO -> Death.Evidence.NOT_PROVEN;
            case UNKNOWN -> Death.Evidence.SOURCE;
        };
    }
}
