package org.osefrance.archive.portal.account;

/**
 * Something that happened to an account, told to every listener of the application before the answer goes out; one that
 * throws keeps the answer back.
 *
 * @param actor account that did it; empty for a stranger
 * @param subject account it was done to; empty where no account has the name that was typed, so that no password that
 *     somebody typed into the wrong field is ever told on
 * @param from address of the network
 * @param detail new rights and the like; may be empty
 */
public record AccountEvent(Kind kind, String actor, String subject, String from, String detail) {

    /** What happened. */
    public enum Kind {
        SET_UP,
        SIGNED_IN,
        REFUSED,
        TOO_MANY_TRIES,
        SECOND_STEP_ENROLLED,
        PASSWORD_CHANGED,
        OUTSIDE_LINKED,
        OUTSIDE_UNLINKED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        RECOVERY_CODES_MADE,
        RECOVERY_CODE_USED,
        SIGNED_OUT,
        PURPOSE_SAID,
        INVITED,
        RIGHTS_CHANGED,
        DISABLED,
        ENABLED,
        SESSIONS_ENDED,
        SIGN_IN_RESET
    }
}
