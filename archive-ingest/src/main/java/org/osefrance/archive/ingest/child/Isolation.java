package org.osefrance.archive.ingest.child;

import java.util.List;

/** How far a child is cut off from the machine; decided once by trying, since containers and distributions differ. */
public enum Isolation {

    /** Network and process namespaces of its own: no network, and no descendant can outlive it (namespaces(7)). */
    NAMESPACES("unshare", "--net", "--pid", "--fork", "--kill-child"),

    /** The same, reached through a user namespace because the archive does not run as root (user_namespaces(7)). */
    USER_NAMESPACES("unshare", "--user", "--map-current-user", "--net", "--pid", "--fork", "--kill-child"),

    /**
     * A process group only: the network stays reachable. A descendant that leaves the group (setsid(2)) is found by its environment
     * and ended; one that wipes that too outlives the child. What is left when the kernel refuses namespaces.
     */
    PROCESS_GROUP;

    private final List<String> wrapper;

    Isolation(String... wrapper) {
        this.wrapper = List.of(wrapper);
    }

    /** The words that stand before a command to run it this way. */
    List<String> wrapper() {
        return wrapper;
    }

    /** Whether the child cannot reach any network. */
    public boolean offline() {
        return this != PROCESS_GROUP;
    }
}
