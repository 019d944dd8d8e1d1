package org.osefrance.archive.portal.command;

import java.nio.file.Path;
import java.util.List;

/**
 * One command as it was typed.
 *
 * @param arguments without the program's name
 * @param folder in which relative paths are meant
 */
public record Invocation(List<String> arguments, Path folder) {

    public Invocation {
        arguments = List.copyOf(arguments);
    }
}
