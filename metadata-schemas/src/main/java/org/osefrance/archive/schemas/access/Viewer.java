package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Who is looking, with the rights they hold at this moment. Every port that reads takes one; there is no method without.
 * What a viewer asks the rules is said in {@link AccessQuestion#listOf}.
 */
public sealed interface Viewer {

    /** Anyone on the web. */
    record Public() implements Viewer {}

    /**
     * Somebody of a family, who came by a link of ours and has no account.
     *
     * @param holder what the archive calls this person in its audit; no name
     * @param grants those that were not taken back
     */
    record Family(String holder, List<Grant> grants, Occasion occasion) implements Viewer {
        public Family {
            grants = List.copyOf(grants);
        }
    }

    /**
     * Somebody at a terminal of the reading room, in a session that staff opened and that ends there.
     *
     * @param terminal the registered terminal
     * @param reader who reads; empty for a visitor who signed nothing
     */
    record ReadingRoom(String terminal, Optional<Reader> reader, Occasion occasion) implements Viewer {}

    /**
     * A reader of the reading room.
     *
     * @param account what derogations name
     * @param agreements items named in signed agreements, each with the last day it holds
     */
    record Reader(String account, Map<RecordId, LocalDate> agreements) {
        public Reader {
            agreements = Map.copyOf(agreements);
        }
    }

    /**
     * Somebody who signed in to work here.
     *
     * @param roles what they may do
     * @param services whose people they serve
     */
    record Staff(String account, Set<Role> roles, Set<Service> services, Occasion occasion) implements Viewer {
        public Staff {
            roles = Set.copyOf(roles);
            services = Set.copyOf(services);
        }

        /** Somebody of no service, on no stated occasion. */
        public Staff(String account, Set<Role> roles) {
            this(account, roles, Set.of(), Occasion.UNSAID);
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
        ARCHIVIST,
        /** Answers families and historians: reads, for a reason that was given, all but medical secrecy and secret origins. */
        RESEARCHER,
        /** Guards the rights of those the records are about: reads the audit and decides objections, no content by that. */
        DATA_PROTECTION
    }

    /** The public. */
    static Viewer anyone() {
        return new Public();
    }

    /** Whether this viewer works on records and so sees closed ones. */
    default boolean seesClosed() {
        return switch (this) {
            case Staff staff -> staff.roles().contains(Role.ARCHIVIST);
            case Machinery(String part) -> true;
            case Public() -> false;
            case Family family -> false;
            case ReadingRoom room -> false;
        };
    }

    /** Whether this viewer reads closed records of the archive to answer somebody, and said why. */
    default boolean isResearching() {
        return this instanceof Staff staff
                && staff.roles().contains(Role.RESEARCHER)
                && staff.occasion().hasReason();
    }

    /** Whether this viewer holds rights to single records, for a time. */
    default boolean namesRecords() {
        return this instanceof Family || this instanceof ReadingRoom;
    }

    /** This viewer without what holds for a time only: grants and agreements. */
    default Viewer withoutTermedRights() {
        return switch (this) {
            case Family family -> new Family(family.holder(), List.of(), family.occasion());
            case ReadingRoom room -> new ReadingRoom(room.terminal(), Optional.empty(), room.occasion());
            case Public() -> this;
            case Staff staff -> this;
            case Machinery(String part) -> this;
        };
    }
}
