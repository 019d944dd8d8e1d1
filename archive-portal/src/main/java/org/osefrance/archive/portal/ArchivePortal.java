package org.osefrance.archive.portal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.osefrance.archive.portal.command.CommandLineProgram;
import org.osefrance.archive.portal.server.StartProgram;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts the archive: the web portal, or one command of the command line. */
public final class ArchivePortal {

    private ArchivePortal() {}

    /** Runs {@code start …} as the server and anything else as a command; ends with the exit code of the command line. */
    public static void main(String[] args) {
        List<String> arguments = List.of(args);
        // Libraries that log by java.util.logging would otherwise write among the answers.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Path folder = Path.of("").toAbsolutePath();
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int exit = !arguments.isEmpty() && arguments.getFirst().equals("start")
                ? new StartProgram(System.getenv(), folder, out).run(arguments.subList(1, arguments.size()))
                : new CommandLineProgram(System.getenv(), folder, out, err).run(arguments);
        System.exit(exit);
    }

    /** File names and records are UTF-8 whatever the terminal's locale says. */
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
