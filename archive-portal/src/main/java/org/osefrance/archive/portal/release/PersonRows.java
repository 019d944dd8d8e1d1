package org.osefrance.archive.portal.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.Death;
import org.osefrance.archive.schemas.access.NamedPerson;
import org.osefrance.archive.schemas.time.EdtfException;
import org.osefrance.archive.schemas.time.UncertainDate;

/** The life facts of persons named, as an officer types them: no names, which the rules do not need. */
final class PersonRows {

    private PersonRows() {}

    /** One for each row in which something stands; lists of the same length. */
    static List<NamedPerson> read(List<String> births, List<String> deaths) throws UnusableFormException {
        List<NamedPerson> people = new ArrayList<>();
        for (int row = 0; row < Math.max(births.size(), deaths.size()); row++) {
            Optional<UncertainDate> birth = date(births, row);
            Optional<UncertainDate> death = date(deaths, row);
            if (birth.isPresent() || death.isPresent()) {
                people.add(NamedPerson.of(
                        Integer.toString(row + 1), birth, death.map(Death::on).orElseGet(Death::unknown)));
            }
        }
        if (people.isEmpty()) {
            throw new UnusableFormException("release.nobody-typed");
        }
        return people;
    }

    private static Optional<UncertainDate> date(List<String> column, int row) throws UnusableFormException {
        String typed = row < column.size() ? column.get(row).strip() : "";
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(UncertainDate.parseEdtf(typed));
        } catch (EdtfException unreadable) {
            throw new UnusableFormException("release.unreadable-life");
        }
    }
}
