package org.osefrance.archive.index.follow;

/** Something that catches up with the catalogue step by step and remembers durably how far it came. */
public interface Follower {

    /**
     * Takes the next entries of the outbox, if there are any.
     *
     * @return whether there were
     */
    boolean step();

    /** How far behind it is, in positions of the outbox; 0 when it has caught up. */
    long lag();
}
