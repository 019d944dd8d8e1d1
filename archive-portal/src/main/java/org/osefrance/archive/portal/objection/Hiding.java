package org.osefrance.archive.portal.objection;

/** Whether an objection hid its record by itself when it came, and if not, why; kept by name. */
enum Hiding {
    /** It did. */
    HIDDEN,
    /** Nobody could be told which record it is about: there is none, or none that this viewer may see. */
    NO_RECORD,
    /** It is about a whole fonds, series or file. */
    TOO_WIDE,
    /** More came at once than are obeyed unread. */
    LIMIT
}
