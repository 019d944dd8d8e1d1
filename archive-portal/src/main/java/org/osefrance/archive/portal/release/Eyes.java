package org.osefrance.archive.portal.release;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.schemas.access.Grant;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.PersonalLink;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** With whose eyes an archivist may look. */
enum Eyes {
    PUBLIC,
    READING_ROOM,
    RESEARCH,
    ADMINISTRATOR,
    SUBJECT,
    CHILD;

    /** Stands where a name would; whoever looks is written down under their own. */
    private static final String NOBODY = "preview";

    /** Those an address names; the public when it names none. */
    static Eyes of(String name) {
        return Arrays.stream(values())
                .filter(eyes -> eyes.name().equals(name))
                .findFirst()
                .orElse(PUBLIC);
    }

    /**
     * Somebody who has them.
     *
     * @param record what a family would have a right to
     * @param day on which the right holds
     */
    Viewer viewer(RecordId record, LocalDate day) {
        return switch (this) {
            case PUBLIC -> Viewer.anyone();
            case READING_ROOM -> new Viewer.ReadingRoom(NOBODY, Optional.empty(), Occasion.UNSAID);
            case RESEARCH ->
                new Viewer.Staff(NOBODY, Set.of(Viewer.Role.RESEARCHER), Set.of(), new Occasion("", NOBODY));
            case ADMINISTRATOR -> new Viewer.Staff(NOBODY, Set.of(Viewer.Role.ADMINISTRATOR));
            case SUBJECT -> family(Grant.Capacity.SUBJECT, record, day);
            case CHILD -> family(Grant.Capacity.CHILD, record, day);
        };
    }

    private static Viewer family(Grant.Capacity capacity, RecordId record, LocalDate day) {
        Grant grant = new Grant(NOBODY, Set.of(record), capacity, new PersonalLink(day, true));
        return new Viewer.Family(NOBODY, List.of(grant), Occasion.UNSAID);
    }
}
