package org.osefrance.archive.index.audit;

import org.osefrance.archive.schemas.access.Viewer;

/**
 * Who did something, as the audit calls them.
 *
 * @param kind how the archive knows them
 * @param id the account, holder or terminal; empty where nobody is known
 */
public record Actor(Kind kind, String id) {

    public Actor {
        id = AuditEntry.clean(id);
    }

    /** How the archive knows somebody. */
    public enum Kind {
        /** By an account of staff. */
        STAFF,
        /** By a grant: somebody of a family. */
        FAMILY,
        /** By a reader's account in the reading room. */
        READER,
        /** By the terminal of the reading room alone. */
        TERMINAL,
        /** By how a writing is signed: an account, or whoever sits at the command line. */
        SIGNER,
        /** A part of the archive itself. */
        MACHINERY,
        /** Not at all. */
        UNKNOWN
    }

    /** Who a viewer is. */
    public static Actor of(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Public() -> new Actor(Kind.UNKNOWN, "");
            case Viewer.Family family -> new Actor(Kind.FAMILY, family.holder());
            case Viewer.ReadingRoom room ->
                room.reader()
                        .map(reader -> new Actor(Kind.READER, reader.account()))
                        .orElseGet(() -> new Actor(Kind.TERMINAL, room.terminal()));
            case Viewer.Staff staff -> new Actor(Kind.STAFF, staff.account());
            case Viewer.Machinery(String part) -> new Actor(Kind.MACHINERY, part);
        };
    }
}
