package org.osefrance.archive.portal.command;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.setting.Settings;
import picocli.CommandLine;

/** Carries out a command where it stands, and turns what goes wrong into words and an exit code. */
public final class Commands {

    /** Commands that open no archive: restore makes a home where none is. */
    private static final Set<String> HOMELESS = Set.of("text", "recognise", "link", "restore", "help");

    private final Terminal terminal;
    private final Supplier<Settings> settings;

    /** Commands on an archive that is open, or on none. */
    public Commands(Terminal terminal) {
        this(terminal, Commands::noSettings);
    }

    /** @param settings of the home that {@code restore} makes */
    public Commands(Terminal terminal, Supplier<Settings> settings) {
        this.terminal = terminal;
        this.settings = settings;
    }

    /** Whether the command works on the archive of a home. What cannot be read as a command does not. */
    boolean needsHome(Invocation invocation) {
        return !invocation.arguments().isEmpty()
                && line(invocation, Commands::noHome)
                        .getSubcommands()
                        .containsKey(invocation.arguments().getFirst())
                && !HOMELESS.contains(invocation.arguments().getFirst());
    }

    /**
     * Runs the command; returns its exit code.
     *
     * @param archive asked once the words of the command are understood
     */
    public int execute(Invocation invocation, Supplier<Archive> archive) {
        return line(invocation, archive).execute(invocation.arguments().toArray(String[]::new));
    }

    private CommandLine line(Invocation invocation, Supplier<Archive> archive) {
        AtomicReference<Archive> opened = new AtomicReference<>();
        Supplier<Archive> remembered = () -> {
            opened.set(archive.get());
            return opened.get();
        };
        CommandLine line = new CommandLine(new ArchiveCommands(remembered, settings, terminal, invocation.folder()));
        line.setExecutionExceptionHandler(new Failures(terminal, () -> Optional.ofNullable(opened.get())));
        line.setParameterExceptionHandler((problem, arguments) -> {
            terminal.tell(String.valueOf(problem.getMessage()));
            problem.getCommandLine().getUsageMessage().lines().forEach(terminal::tell);
            return ExitCode.COULD_NOT_RUN;
        });
        line.setOut(LineWriter.to(terminal::say));
        line.setErr(LineWriter.to(terminal::tell));
        return line;
    }

    private static Settings noSettings() {
        throw new RefusedException(
                "restore makes a home where no archive runs; it is given on the command line of that home.");
    }

    static Archive noHome() {
        throw new IllegalStateException("this command opens no home");
    }
}
