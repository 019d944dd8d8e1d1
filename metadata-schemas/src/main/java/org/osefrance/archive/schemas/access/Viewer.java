package org.osefrance.archive.schemas.access;

import java.util.Set;

/**
 * Who is looking. Every port that reads takes one; there is no method without.
 *
 * <p>Families, readers with an agreement, on-site sessions and service staff join this list with their issue.
 */
public sealed interface Viewer {

    /** Anyone on the web. */
    record Public() implements Viewer {}

    /** Somebody who signed in to work here. */
    record Staff(String account, Set<Role> roles) implements Viewer {
        public Staff {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * A part of the archive itself (the pipeline, the index follower, the mirror) that has to see everything to do its
     * work. Never made from a request.
     */
    record Machinery(String part) implements Viewer {}

    /** What a member of staff may do. */
    enum Role {
        /** Configures; sees no content by that. */
        ADMINISTRATOR,
        /** Ingests, describes, releases; reads what is not sealed. */
        ARCHIVIST
    }

    /** The public. */
    static Viewer anyone() {
        return new Public();
    }

    /** Whether this viewer works on records and so sees closed ones. */
    default boolean seesClosed() {
        return switch (this) {
            case Public() -> false;
            case Staff staff -> staff.roles().contains(Role.ARCHIVIST);
            case Machinery(String part) -> true;
        };
    }
}
