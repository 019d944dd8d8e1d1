package org.osefrance.archive.ingest.entity;

import java.util.Locale;

/** What a word beside a name tells of it. */
enum Cue {
    /** "camp", "Lager", "obóz". */
    CAMP_WORD,
    /** What is told of camps: prisoners, transports, roll calls. */
    CAMP_CONTEXT,
    /** "street", where it ends the name of one. */
    STREET,
    /** What is told of towns. */
    TOWN_CONTEXT,
    GHETTO_WORD,
    /** "in", "nach", "do": a place may follow. */
    PLACE_BEFORE,
    /** "in", "nach", "do": of these, those that people seldom follow. */
    PLACE_SURE,
    /** "Dr", "pani", "Hauptsturmführer": a person follows. */
    TITLE,
    /** "family", "brother", "geb.": a name may follow. */
    FAMILY,
    /** "innkeeper", "Kaufmann": the name of who is one may follow. */
    PROFESSION,
    /** How letters begin. */
    SALUTATION,
    /** "said": somebody stands beside it. */
    SPEECH,
    /** "Committee", "Ministerium": the noun of an organisation's name. */
    ORG_HEAD;

    /** The name in the list. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
