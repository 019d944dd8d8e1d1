package org.osefrance.archive.portal.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.portal.command.Commands;
import org.osefrance.archive.portal.command.Invocation;
import org.osefrance.archive.portal.command.Terminal;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.setting.Setting;

/** An archive with a second copy, as the trials open it. */
record TriedArchive(Archive archive, Path folder) implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** Opens that of a trial: {@code FOLDER/home}, its copy in {@code FOLDER/second}. */
    static TriedArchive open(Path folder) {
        return new TriedArchive(
                OpenArchive.with(OpenArchive.settings(
                        folder.resolve("home"),
                        0,
                        Map.of(
                                Setting.SECOND_STORE,
                                folder.resolve("second")
                                        .toAbsolutePath()
                                        .toUri()
                                        .toString()))),
                folder);
    }

    static DepositTerms terms() {
        return DepositTerms.said("received/trial", "1943", Optional.empty(), List.of(), true, "trial");
    }

    int run(Terminal terminal, String... arguments) {
        return new Commands(terminal).execute(new Invocation(List.of(arguments), folder), () -> archive);
    }

    /** Waits until nothing is left to be done in the background; false when that took too long. */
    boolean rests() {
        return within(() -> archive.progress().unfinishedFiles() == 0)
                && archive.awaitIndex()
                && within(() -> archive.progress().mirrorLag() == 0)
                && within(this::isCopied);
    }

    private boolean isCopied() {
        var copying = archive.keeping().replication().orElseThrow();
        return copying.lag() == 0
                && copying.findCopy()
                        .filter(copy -> archive.store().list().allMatch(copy::isCurrent))
                        .isPresent();
    }

    private static boolean within(BooleanSupplier done) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(50_000_000);
        }
        return true;
    }

    @Override
    public void close() {
        archive.close();
    }
}
