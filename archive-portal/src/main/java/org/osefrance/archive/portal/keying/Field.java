package org.osefrance.archive.portal.keying;

import java.util.Locale;

/** A field of a form. Its label is the text {@code keying.field.NAME}. */
enum Field {
    NUMBER(Kind.NUMBER),
    SURNAME(Kind.NAME),
    GIVEN(Kind.NAME),
    BIRTH_DATE(Kind.DATE),
    BIRTH_PLACE(Kind.PLACE),
    NATIONALITY(Kind.TEXT),
    FATHER(Kind.NAME),
    MOTHER(Kind.NAME),
    CONTACT(Kind.NAME),
    FROM(Kind.PLACE),
    TO(Kind.PLACE),
    HOME(Kind.HOME),
    CAMP(Kind.PLACE),
    BARRACK(Kind.TEXT),
    ARRIVAL(Kind.DATE),
    DEPARTURE(Kind.DATE),
    DATE(Kind.DATE),
    AGE(Kind.NUMBER),
    COMMUNE(Kind.PLACE),
    CATEGORY(Kind.TEXT),
    CLASS(Kind.TEXT),
    REMARK(Kind.TEXT);

    private final Kind kind;

    Field(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Key of its label. */
    public String label() {
        return "keying.field." + name().toLowerCase(Locale.ROOT);
    }

    /** What is written in a field. Of a date the day it means is told beside, of places and homes names are offered. */
    enum Kind {
        NAME,
        DATE,
        PLACE,
        HOME,
        NUMBER,
        TEXT
    }
}
