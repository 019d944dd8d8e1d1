package org.osefrance.archive.portal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.osefrance.archive.portal.command.Commands;
import org.osefrance.archive.portal.command.Invocation;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.portal.runtime.Archive;

/** An open archive and its command line, for tests of what faults do to it. */
record OpenedArchive(Archive archive, Path folder) implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Gives a command that ends as expected. */
    ListeningTerminal run(int exit, String... arguments) {
        ListeningTerminal terminal = new ListeningTerminal();
        int ended = new Commands(terminal).execute(new Invocation(List.of(arguments), folder), () -> archive);
        assertThat(ended)
                .as("%s said %s, told %s", List.of(arguments), terminal.said(), terminal.told())
                .isEqualTo(exit);
        return terminal;
    }

    /** Items that a search finds. */
    long find(String... search) {
        return run(0, search).said().stream()
                .map(line -> line.split(" ")[0])
                .distinct()
                .count();
    }

    /** Lines of an ingest that begin with a word. */
    static long count(ListeningTerminal terminal, String result) {
        return terminal.said().stream()
                .filter(line -> line.startsWith(result + " "))
                .count();
    }

    static void await(BooleanSupplier what) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!what.getAsBoolean()) {
            assertThat(System.nanoTime()).as("came within a minute").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        archive.close();
    }
}
