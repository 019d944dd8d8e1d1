package org.osefrance.archive.architecture.wrong.portal.command;

/** Right: the command line prints its answers. */
class Answer {

    void print() {
        System.out.println("ACCEPTED");
    }
}
