package org.osefrance.archive.portal.objection;

/** What somebody objects on; kept by name. */
enum Ground {
    ABOUT_ME,
    ABOUT_FAMILY,
    WRONG,
    PICTURE,
    OTHER
}
