package org.osefrance.archive.ingest.child;

import java.time.Duration;

/** How a child ended. Every way a foreign program can end is one of these; none is an exception. */
public sealed interface ChildResult {

    /** What happened, as the second half of a sentence that begins with the program's name. */
    String inWords();

    /**
     * It ended by itself, well or badly.
     *
     * @param exit its exit status, 0 to 128
     * @param out standard output, read as UTF-8, malformed bytes as U+FFFD
     * @param err the first 64 KiB of standard error, read the same way
     * @param cpu processor time of it and of the descendants it waited for
     * @param isolation how far it was cut off while it ran
     */
    record Ended(int exit, String out, String err, Duration cpu, Isolation isolation) implements ChildResult {
        @Override
        public String inWords() {
            String why = err.isBlank() ? "" : ": " + err.strip();
            return "ended with status " + exit + why;
        }

        /** Whether it said that it did what it was asked (status 0). */
        public boolean succeeded() {
            return exit == 0;
        }
    }

    /** It was killed because it had not ended within its wall time. */
    record TimedOut(Duration limit) implements ChildResult {
        @Override
        public String inWords() {
            return "had not ended after " + limit.toSeconds() + " s";
        }
    }

    /** It was killed because it wrote more to standard output than it may. */
    record TooMuchOutput(long limitBytes) implements ChildResult {
        @Override
        public String inWords() {
            return "wrote more than " + limitBytes + " bytes";
        }
    }

    /**
     * A signal ended it: its own fault (11, 6), a limit of the kernel (24 processor time, 25 file size), or a kill from
     * elsewhere such as the machine running out of memory (9).
     *
     * @param signal number as in signal(7)
     * @param err as in {@link Ended}
     */
    record Killed(int signal, String err) implements ChildResult {
        private static final int CPU_TIME = 24;
        private static final int FILE_SIZE = 25;

        @Override
        public String inWords() {
            return switch (signal) {
                case CPU_TIME -> "used more processor time than it may";
                case FILE_SIZE -> "wrote a larger file than it may";
                default -> "was ended by signal " + signal;
            };
        }
    }

    /** It never ran: not installed, not executable, no such folder, no process to be had. */
    record NotStarted(String reason) implements ChildResult {
        @Override
        public String inWords() {
            return "could not be started: " + reason;
        }
    }
}
