package org.osefrance.archive.portal.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Remembers what a command said. */
public final class ListeningTerminal implements Terminal {

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void say(String line) {
        said.add(line);
    }

    @Override
    public void tell(String line) {
        told.add(line);
    }

    /** Lines of the answer. */
    public List<String> said() {
        return List.copyOf(said);
    }

    /** Lines beside it. */
    public List<String> told() {
        return List.copyOf(told);
    }
}
