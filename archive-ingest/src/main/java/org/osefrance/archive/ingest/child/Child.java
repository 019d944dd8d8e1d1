package org.osefrance.archive.ingest.child;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A foreign program to be run once, with what it may use. Its standard input is empty.
 *
 * @param command program (looked for on the search path unless it holds a slash) and arguments, never seen by a shell
 * @param directory an existing folder it runs in; also its home and its place for temporary files
 * @param environment variables besides the few every child gets (see {@link LimitedProcesses})
 * @param limits what it may use
 */
public record Child(List<String> command, Path directory, Map<String, String> environment, ChildLimits limits) {

    public Child {
        if (command.isEmpty()) {
            throw new IllegalArgumentException("a child process needs a program to run");
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A child with the plain environment. */
    public Child(List<String> command, Path directory, ChildLimits limits) {
        this(command, directory, Map.of(), limits);
    }

    /** The program's name as given. */
    public String program() {
        return command.getFirst();
    }
}
