package org.osefrance.archive.portal.command;

/** How a command ends. */
final class ExitCode {

    /** All was done; warnings alone do not change that. */
    static final int DONE = 0;
    /** Something was refused or found wrong. */
    static final int REFUSED = 1;
    /** The command could not run. */
    static final int COULD_NOT_RUN = 2;

    private ExitCode() {}
}
