package org.osefrance.archive.portal.command;

/** Where a command says things, line by line: a terminal here, or a connection to the one who asked. */
public interface Terminal {

    /** A line of the answer, for people or for a script to read. */
    void say(String line);

    /** A line beside the answer: progress, warnings, errors. */
    void tell(String line);
}
