package org.osefrance.archive.ingest.entity;

import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * One name of a list.
 *
 * @param sort what the list says it is
 * @param name how the list calls it, for the reason shown to staff
 * @param form the form of it that was looked for
 * @param authority the record, for names of the authorities
 */
record Listed(Sort sort, String name, String form, Optional<RecordId> authority) {

    /** Letters up to which a name in capitals is read as an abbreviation. */
    private static final int ABBREVIATION = 6;

    /** What a list says. */
    enum Sort {
        /** A country, region or river. */
        COUNTRY,
        /** A well-known town. */
        KNOWN_PLACE,
        /** A town of a gazetteer. */
        TOWN,
        /** A town whose name is an ordinary word too. */
        ORDINARY_TOWN,
        /** "Polish", "tschechische": derived from a place, written small in most languages. */
        PLACE_ADJECTIVE,
        /** A camp nearly always. */
        CAMP,
        /** A town that had a camp: a camp only where the words around it say so. */
        CAMP_TOWN,
        GHETTO,
        HOME,
        ORGANISATION,
        FIGURE
    }

    /** Whether it has to stand in capitals: OSE, SS. */
    boolean isAbbreviation() {
        return form.length() <= ABBREVIATION
                && form.chars().filter(Character::isLetter).allMatch(Character::isUpperCase)
                && form.chars().anyMatch(Character::isUpperCase);
    }
}
