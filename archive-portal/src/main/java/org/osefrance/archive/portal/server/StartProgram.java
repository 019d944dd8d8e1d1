package org.osefrance.archive.portal.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.osefrance.archive.portal.demonstration.Demonstration;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.HomeException;
import org.osefrance.archive.portal.setting.Setting;
import org.osefrance.archive.portal.setting.SettingException;
import org.osefrance.archive.portal.setting.Settings;
import org.osefrance.archive.portal.setting.SettingsReader;

/** {@code scripts/start}: opens the home, starts the web server, shows the way in, and stays until it is told to stop. */
public final class StartProgram {

    private static final int STOPPED = 0;
    private static final int COULD_NOT_RUN = 2;
    private static final String USAGE = "start [--port N] [--home DIR] [--no-demo]";

    private final Map<String, String> environment;
    private final Path folder;
    private final PrintWriter out;

    /**
     * @param environment variables of the process
     * @param folder the process was started in
     * @param out where the addresses are shown
     */
    public StartProgram(Map<String, String> environment, Path folder, PrintWriter out) {
        this.environment = Map.copyOf(environment);
        this.folder = folder;
        this.out = out;
    }

    /** Runs until SIGTERM or Ctrl-C; returns the exit code when it could not start. */
    public int run(List<String> arguments) {
        try {
            Map<Setting, String> given = new EnumMap<>(Setting.class);
            boolean demonstration = read(arguments, given);
            Settings settings = new SettingsReader(environment, folder).read(given);
            serve(settings, demonstration);
            return STOPPED;
        } catch (SettingException | HomeException refusal) {
            out.println(refusal.getMessage());
            return COULD_NOT_RUN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return STOPPED;
        }
    }

    private static boolean read(List<String> arguments, Map<Setting, String> given) {
        boolean demonstration = true;
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--no-demo" -> demonstration = false;
                case "--port" -> given.put(Setting.PORT, value(arguments, ++i));
                case "--home" -> given.put(Setting.HOME, value(arguments, ++i));
                default -> throw new SettingException("'" + arguments.get(i) + "' is not understood here: " + USAGE);
            }
        }
        return demonstration;
    }

    private static String value(List<String> arguments, int at) {
        if (at >= arguments.size()) {
            throw new SettingException(arguments.getLast() + " needs a value: " + USAGE);
        }
        return arguments.get(at);
    }

    private void serve(Settings settings, boolean demonstration) throws InterruptedException {
        out.println("Opening " + settings.home() + " …");
        Archive archive = Archive.open(settings);
        ArchiveServer server;
        try {
            server = ArchiveServer.start(archive, settings);
        } catch (RuntimeException failed) {
            archive.close();
            throw failed;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            server.close();
            stopped.countDown();
        }));
        showAddresses(archive, settings, server.port());
        if (demonstration) {
            new Demonstration(archive).loadOnFirstStart(out::println);
        }
        stopped.await();
    }

    private void showAddresses(Archive archive, Settings settings, int port) {
        String local = "http://localhost:" + port;
        out.println();
        out.println("  The archive is open:  " + local + "/");
        Optional<String> setup = archive.accounts().offerSetup();
        setup.ifPresent(
                token -> out.println("  Set-up link, once, within 24 hours:  " + local + "/staff/set-up/" + token));
        archive.findClosure()
                .ifPresent(closure -> out.println("  Closed to the public (" + closure.reason()
                        + ") until scripts/archive verify --all has found nothing wrong"));
        if (archive.legalClock().isHeld()) {
            out.println(
                    "  The clock of this machine shows " + archive.legalClock().shown() + ", and the archive last knew "
                            + archive.legalClock().instant() + ": papers open by that, until the clock is set right or"
                            + " scripts/archive clock confirm says that it is right.");
        }
        out.println("  Staff:  " + local + "/staff/intake");
        out.println("  Home:  " + settings.home() + "    Stop with Ctrl-C");
        if (settings.telephone().isEmpty()
                && settings.email().isEmpty()
                && settings.postalAddress().isEmpty()) {
            out.println("  Readers find no way to reach you yet: set " + Setting.TELEPHONE.variable() + ", "
                    + Setting.EMAIL.variable() + " or " + Setting.POSTAL_ADDRESS.variable() + ".");
        }
        out.println();
    }
}
