package org.osefrance.archive.index.linking;

/**
 * A field of the records that are compared.
 *
 * @param name as people call it
 * @param kind what its values are
 * @param bearer of whom it speaks
 */
public record Field(String name, FieldKind kind, Bearer bearer) {

    /** Of whom a field speaks. What it says of a relative is the same for brothers and sisters. */
    public enum Bearer {
        /** The person of the record. */
        SELF,
        /** A parent, spouse or other relative. */
        RELATIVE
    }

    /** A field of the person of the record. */
    public static Field of(String name, FieldKind kind) {
        return new Field(name, kind, Bearer.SELF);
    }

    /** A field of a relative. */
    public static Field ofRelative(String name, FieldKind kind) {
        return new Field(name, kind, Bearer.RELATIVE);
    }

    /** Whether it speaks of a relative. */
    public boolean isOfRelative() {
        return bearer == Bearer.RELATIVE;
    }

    /** Whether people of one family or one house have it each for themselves, as given name, birth and sex are. */
    boolean isPersonal() {
        return bearer == Bearer.SELF
                && switch (kind) {
                    case GIVEN_NAME, WHOLE_NAME, DATE, YEAR, NUMBER, CATEGORY -> true;
                    case SURNAME, PLACE, STREET, CODE, TEXT -> false;
                };
    }

    /** Whether it tells where people are; what it holds may be the same for all of a house or town. */
    boolean isLocal() {
        return bearer == Bearer.SELF
                && (kind == FieldKind.PLACE
                        || kind == FieldKind.STREET
                        || kind == FieldKind.CODE
                        || kind == FieldKind.TEXT);
    }

    /** Whether it tells of what family the person is. */
    boolean isOfFamily() {
        return bearer == Bearer.RELATIVE || kind == FieldKind.SURNAME;
    }

    /** Whether even twins differ in it, or may. */
    boolean isOwn() {
        return bearer == Bearer.SELF && (kind == FieldKind.GIVEN_NAME || kind == FieldKind.CATEGORY);
    }

    /** Whether it tells when the person was born. */
    boolean isBirth() {
        return bearer == Bearer.SELF && (kind == FieldKind.DATE || kind == FieldKind.YEAR || kind == FieldKind.NUMBER);
    }
}
