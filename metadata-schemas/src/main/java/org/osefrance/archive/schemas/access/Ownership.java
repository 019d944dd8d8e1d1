package org.osefrance.archive.schemas.access;

/** Whose archives these are; decides how far the presumption of life reaches on site. */
public enum Ownership {
    /** Public archives: the Code du patrimoine alone governs consultation on site. */
    PUBLIC_ARCHIVES,
    /** Fonds the institution owns: same periods by its policy P1, presumption of life P4 on site too. The default. */
    INSTITUTION
}
