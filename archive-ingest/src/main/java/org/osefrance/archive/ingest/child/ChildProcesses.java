package org.osefrance.archive.ingest.child;

/**
 * The port through which foreign programs run. Whatever the program does (crash, hang, flood, fork, eat memory), the
 * caller gets a {@link ChildResult} and nothing of the child is left running.
 */
public interface ChildProcesses {

    /**
     * Runs the program and waits for its end.
     *
     * @throws InterruptedException when the caller is interrupted; the child and its descendants are killed first
     */
    ChildResult run(Child child) throws InterruptedException;

    /** How far children are cut off from the rest of the machine here. */
    Isolation isolation();
}
