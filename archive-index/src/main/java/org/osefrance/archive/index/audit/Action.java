package org.osefrance.archive.index.audit;

/** What was done. The names stand in the table and in the hashes: none is ever changed or given another meaning. */
public enum Action {
    /** A record was opened: its description, image, text, file or history, to read or to edit. */
    OPEN,
    /** A record stood in a list of others. */
    LIST,
    /** A record was among the hits of a search. */
    SEARCH,
    /** Files were taken in; the subjects are their items. */
    ACCEPT,
    /** A unit was described. */
    DESCRIBE,
    /** A record of what is known from documents was written. */
    WRITE,
    /** A release, closure or objection: who may see records was changed. */
    CHANGE_ACCESS,
    /** A fonds was erased. */
    ERASE,
    /** Somebody signed in; refused: tried to. */
    SIGN_IN,
    /** Somebody signed out. */
    SIGN_OUT,
    /** A set-up link was used. */
    SET_UP,
    /** An account was changed: made, given rights, closed, or how it signs in. The note says which and how. */
    CHANGE_ACCOUNT,
    /** A backup of the whole archive was begun. */
    BACKUP,
    /** The archive was restored from a backup. */
    RESTORE,
    /** The closure of a restored archive was lifted. */
    OPEN_TO_PUBLIC,
    /** Damaged originals were to be brought back from the other copy. */
    MEND_STORE,
    /** The index or the catalogue was made again. */
    REBUILD,
    /** Access to single records was given to somebody for a time, or what it hangs on was changed; the note says which. */
    GRANT,
    /** Such access was taken back; the note says which, and why. */
    REVOKE,
    /** A link or a code to enter by was made; the note says for what. */
    MAKE_KEY,
    /** A guest came in by a link or a code; refused: tried to. */
    VISIT,
    /** A guest left. */
    LEAVE,
    /** Somebody asked that a record be hidden, or appealed against what was decided. */
    OBJECT,
    /** An objection was opened, with who asked and why. */
    READ_OBJECTION,
    /** An objection was decided, or a note was added to it. */
    DECIDE_OBJECTION,
    /** The audit itself was read; the note says what was asked for. */
    READ_AUDIT,
    /** Something was written at the data-protection desk: a request, a breach, an entry of the register. */
    GUARD_DATA,
    /** Personal data whose time is over was emptied; the note says how much. */
    RETIRE_DATA,
    /** A terminal of the reading room was made or closed, a session opened or ended at one; the note says which. */
    READING_ROOM,
    /** Other numbers were proposed or put in force that access is decided by. The note says which. */
    CHANGE_RULES,
    /** A file that was refused and waits in quarantine was downloaded; the note says which. */
    READ_QUARANTINE,
    /** Such a file was accepted as it is or discarded; the note says which, and what. */
    DECIDE_QUARANTINE,
    /** Somebody said that the clock of the machine, which had leapt forward, is right. */
    CONFIRM_CLOCK,
    /** Pages were put in order, into another item, marked or turned, or another scan was put in the place of one. */
    ARRANGE
}
