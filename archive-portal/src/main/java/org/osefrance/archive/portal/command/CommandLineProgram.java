package org.osefrance.archive.portal.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.portal.runtime.Home;
import org.osefrance.archive.portal.runtime.HomeException;
import org.osefrance.archive.portal.runtime.Owner;
import org.osefrance.archive.portal.setting.SettingException;
import org.osefrance.archive.portal.setting.Settings;
import org.osefrance.archive.portal.setting.SettingsReader;

/**
 * One run of the command line. Commands that need the archive are carried out by the process that has its home; where
 * there is none, this process takes the home for as long as the command lasts.
 */
public final class CommandLineProgram {

    private final Map<String, String> environment;
    private final Path folder;
    private final Terminal terminal;

    /**
     * @param environment variables of the process
     * @param folder in which relative paths are meant
     * @param out the answer
     * @param err progress and errors
     */
    public CommandLineProgram(Map<String, String> environment, Path folder, PrintWriter out, PrintWriter err) {
        this.environment = Map.copyOf(environment);
        this.folder = folder;
        this.terminal = new StreamTerminal(out, err);
    }

    /** Runs one command; returns its exit code as {@code design/CONTRACT.md} gives them: 0, 1 or 2. */
    public int run(List<String> arguments) {
        Invocation invocation = new Invocation(arguments, folder);
        SettingsReader reader = new SettingsReader(environment, folder);
        Commands commands = new Commands(terminal, () -> reader.read(Map.of()));
        try {
            if (!commands.needsHome(invocation)) {
                return commands.execute(invocation, Commands::noHome);
            }
            Settings settings = reader.read(Map.of());
            Optional<Owner> owner = Home.findOwner(settings.home());
            if (owner.isPresent() && owner.get().port() != 0) {
                return new RemoteArchive(owner.get()).run(invocation, terminal);
            }
            try (HomeKeeper keeper = new HomeKeeper(settings, terminal)) {
                return commands.execute(invocation, keeper);
            }
        } catch (SettingException | HomeException refusal) {
            terminal.tell(String.valueOf(refusal.getMessage()));
            return ExitCode.COULD_NOT_RUN;
        }
    }
}
