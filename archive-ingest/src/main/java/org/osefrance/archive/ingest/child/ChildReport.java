package org.osefrance.archive.ingest.child;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the wrapping shell wrote down about the child: that it began, its status, and the output of {@code times} (POSIX.1
 * XCU 2.14), which is the one way to learn a descendant's processor time without native code.
 *
 * @param started whether the shell got as far as running the program
 * @param status its exit status; absent when the shell was killed with it
 * @param cpu user and system time of all descendants waited for
 */
record ChildReport(boolean started, OptionalInt status, Duration cpu) {

    private static final Pattern MINUTES_SECONDS = Pattern.compile("(\\d+)m(\\d+(?:\\.\\d+)?)s");
    private static final int DESCENDANTS = 3;

    static ChildReport read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        OptionalInt status =
                lines.size() > 1 ? OptionalInt.of(Integer.parseInt(lines.get(1).strip())) : OptionalInt.empty();
        String times = lines.size() > DESCENDANTS ? lines.get(DESCENDANTS) : "";
        Duration cpu = MINUTES_SECONDS
                .matcher(times)
                .results()
                .map(ChildReport::duration)
                .reduce(Duration.ZERO, Duration::plus);
        return new ChildReport(!lines.isEmpty(), status, cpu);
    }

    private static Duration duration(MatchResult match) {
        long nanos = new BigDecimal(match.group(2)).movePointRight(9).longValue();
        return Duration.ofMinutes(Long.parseLong(match.group(1))).plusNanos(nanos);
    }

    /** The signal that ended the program: a shell reports it as 128 and the number. */
    Optional<Integer> signal() {
        return status.isPresent() && status.getAsInt() > LimitedProcesses.SIGNAL_BASE
                ? Optional.of(status.getAsInt() - LimitedProcesses.SIGNAL_BASE)
                : Optional.empty();
    }
}
