package org.osefrance.archive.index.linking;

/** What the values of a field are; decides how two of them are compared and by which keys records are brought together. */
public enum FieldKind {
    /** First, middle or calling name. */
    GIVEN_NAME,
    /** Family name: at birth, by marriage, adopted. */
    SURNAME,
    /** Given name and surname in one value, in any order. */
    WHOLE_NAME,
    /** A day, or as much of it as is known. */
    DATE,
    /** A calendar year. */
    YEAR,
    /** A quantity that errs by little, such as an age. */
    NUMBER,
    /** A town, country or region. */
    PLACE,
    /** A street, house or home. */
    STREET,
    /** Postcodes, house numbers, telephone numbers: digits and letters without sense of their own. */
    CODE,
    /** One of few values, such as sex. */
    CATEGORY,
    /** Anything else. */
    TEXT;

    /** Whether values are names of people, so that one field may hold what belongs into another. */
    boolean isName() {
        return this == GIVEN_NAME || this == SURNAME || this == WHOLE_NAME;
    }
}
