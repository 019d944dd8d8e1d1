package org.osefrance.archive.schemas.name;

/**
 * What a name was to its bearer. These are kinds of name assertions; the forms of ISAAR(CPF) § 5.1.2 to 5.1.5 (authorised,
 * parallel, by rule, other) are how an authority record uses them.
 */
public enum NameKind {
    /** Given at birth. */
    BIRTH,
    /** Another spelling of the same name, as a clerk wrote it. */
    SPELLING,
    NICKNAME,
    /** Carried in hiding. It may belong to a real third person, and never merges two persons by itself. */
    FALSE_IDENTITY,
    MARRIED,
    /** Changed by an office: naturalisation, emigration. */
    OFFICIAL_CHANGE,
    /** A name among scouts. */
    TOTEM,
    /** Known only from a paper of the persecutors: staff only until a historian's text stands beside it. */
    CONTESTED
}
