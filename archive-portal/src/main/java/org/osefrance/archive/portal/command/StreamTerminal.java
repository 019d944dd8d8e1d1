package org.osefrance.archive.portal.command;

import java.io.PrintWriter;

/** The process's own two streams. */
record StreamTerminal(PrintWriter out, PrintWriter err) implements Terminal {

    @Override
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void tell(String line) {
        err.println(line);
        err.flush();
    }
}
