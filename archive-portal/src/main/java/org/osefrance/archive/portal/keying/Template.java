package org.osefrance.archive.portal.keying;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.name.NameKind;

/**
 * What is on a kind of document, in the order of the paper.
 *
 * @param genre a {@code document_type} of the house's list, by which the template is called too
 * @param rows whether it repeats, as on a list; else a page is one card
 * @param names what the names on it were to their bearers
 * @param fields in the order they are typed
 * @param source what says that documents of this kind have these fields
 * @param confidence in that
 */
record Template(String genre, boolean rows, NameKind names, List<Field> fields, String source, String confidence) {

    private static final String LIST = "document-types: extraction targets of the project's analysis";
    private static final String MEDIUM = "medium";

    /** Every template there is. */
    static final List<Template> ALL = List.of(
            card(
                    "registration-card",
                    NameKind.SPELLING,
                    Field.SURNAME,
                    Field.GIVEN,
                    Field.BIRTH_DATE,
                    Field.BIRTH_PLACE,
                    Field.NATIONALITY,
                    Field.FATHER,
                    Field.MOTHER,
                    Field.CONTACT,
                    Field.HOME,
                    Field.ARRIVAL,
                    Field.DEPARTURE,
                    Field.CAMP,
                    Field.REMARK),
            list(
                    "home-list",
                    Field.NUMBER,
                    Field.SURNAME,
                    Field.GIVEN,
                    Field.BIRTH_DATE,
                    Field.NATIONALITY,
                    Field.ARRIVAL,
                    Field.REMARK),
            list("convoy-list", Field.NUMBER, Field.SURNAME, Field.GIVEN, Field.AGE, Field.TO, Field.REMARK),
            list(
                    "transfer-list",
                    Field.SURNAME,
                    Field.GIVEN,
                    Field.BIRTH_DATE,
                    Field.FROM,
                    Field.TO,
                    Field.DATE,
                    Field.REMARK),
            list(
                    "camp-release-list",
                    Field.SURNAME,
                    Field.GIVEN,
                    Field.BIRTH_DATE,
                    Field.BARRACK,
                    Field.HOME,
                    Field.DATE,
                    Field.REMARK),
            card(
                    "ration-card",
                    NameKind.SPELLING,
                    Field.SURNAME,
                    Field.GIVEN,
                    Field.BIRTH_DATE,
                    Field.CATEGORY,
                    Field.COMMUNE,
                    Field.DATE,
                    Field.REMARK),
            new Template(
                    "school-register",
                    true,
                    NameKind.SPELLING,
                    List.of(
                            Field.NUMBER,
                            Field.SURNAME,
                            Field.GIVEN,
                            Field.BIRTH_DATE,
                            Field.BIRTH_PLACE,
                            Field.CLASS,
                            Field.ARRIVAL,
                            Field.DEPARTURE),
                    LIST,
                    "high"),
            card(
                    "false-id",
                    NameKind.FALSE_IDENTITY,
                    Field.SURNAME,
                    Field.GIVEN,
                    Field.BIRTH_DATE,
                    Field.BIRTH_PLACE,
                    Field.COMMUNE,
                    Field.DATE,
                    Field.REMARK));

    Template {
        fields = List.copyOf(fields);
    }

    private static Template card(String genre, NameKind names, Field... fields) {
        return new Template(genre, false, names, List.of(fields), LIST, MEDIUM);
    }

    private static Template list(String genre, Field... fields) {
        return new Template(genre, true, NameKind.SPELLING, List.of(fields), LIST, MEDIUM);
    }

    static Optional<Template> find(String genre) {
        return ALL.stream().filter(each -> each.genre().equals(genre)).findFirst();
    }

    /** What a row has in a field; empty where the template has none such. */
    Optional<String> value(KeyedRow row, Field field) {
        int at = fields.indexOf(field);
        return at < 0 || at >= row.cells().size()
                ? Optional.empty()
                : Optional.of(row.cells().get(at)).filter(cell -> !cell.isEmpty());
    }
}
