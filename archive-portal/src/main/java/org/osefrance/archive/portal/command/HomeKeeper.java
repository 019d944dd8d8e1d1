package org.osefrance.archive.portal.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.Home;
import org.osefrance.archive.portal.runtime.HomeInUseException;
import org.osefrance.archive.portal.setting.Settings;

/**
 * Opens the archive when the command first asks for it, and closes it when the command has ended. Where another command has it,
 * this one waits for its turn.
 */
final class HomeKeeper implements Supplier<Archive>, AutoCloseable {

    /** A command that takes in thousands of scans takes hours; whoever waits has been told, and may stop. */
    private static final Duration LONGEST_TURN = Duration.ofHours(12);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

    private final Settings settings;
    private final Terminal terminal;
    private @Nullable Archive archive;

    HomeKeeper(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    @Override
    public Archive get() {
        Archive open = archive;
        if (open == null) {
            open = openInTurn();
            archive = open;
        }
        return open;
    }

    private Archive openInTurn() {
        long end = System.nanoTime() + LONGEST_TURN.toNanos();
        boolean told = false;
        while (true) {
            try {
                return Archive.open(settings);
            } catch (HomeInUseException busy) {
                if (Home.findOwner(settings.home())
                                .filter(owner -> owner.port() != 0)
                                .isPresent()
                        || System.nanoTime() > end
                        || !rest()) {
                    throw busy;
                }
                if (!told) {
                    terminal.tell("Another command has the archive; this one waits until it has ended.");
                    told = true;
                }
            }
        }
    }

    private static boolean rest() {
        try {
            return !new CountDownLatch(1).await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (archive != null) {
            archive.close();
        }
    }
}
