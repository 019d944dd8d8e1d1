package org.osefrance.archive.ingest.child;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that really runs: {@code timeout} (its own process group, and the last guard should this JVM be killed),
 * then the namespaces, then a shell that sets the kernel limits and writes the report.
 */
final class CommandLine {

    private static final Duration GUARD_AFTER_LIMIT = Duration.ofSeconds(10);
    private static final int FILE_BLOCK = 512;
    private static final int KILOBYTE = 1024;

    /**
     * The program is a child of this shell and not the shell itself: the first process of a process namespace would not
     * die of its own signals. A limit that is already tighter than ours cannot be raised and need not be. The last
     * {@code kill} takes what the program left behind in its group; in a process namespace the shell's end does it.
     */
    private static final String SHELL = """
            report=$1 cpu=$2 memory=$3 file=$4 last=$5
            shift 5
            ulimit -c 0
            (ulimit -H -t $((cpu + 1))) 2>/dev/null && ulimit -H -t $((cpu + 1))
            (ulimit -S -t "$cpu") 2>/dev/null && ulimit -S -t "$cpu"
            (ulimit -v "$memory") 2>/dev/null && ulimit -v "$memory"
            (ulimit -f "$file") 2>/dev/null && ulimit -f "$file"
            echo started > "$report"
            "$@"
            status=$?
            { echo $status; times; } >> "$report"
            $last
            """;

    private CommandLine() {}

    static List<String> of(Child child, Isolation isolation, Path report) {
        ChildLimits limits = child.limits();
        var line = new ArrayList<String>();
        line.addAll(List.of("timeout", "--signal=KILL", seconds(limits.wall().plus(GUARD_AFTER_LIMIT))));
        line.addAll(isolation.wrapper());
        line.addAll(List.of("sh", "-c", SHELL, "sh", report.toString()));
        line.add(seconds(limits.cpu()));
        line.add(Long.toString(Math.ceilDiv(limits.memoryBytes(), KILOBYTE)));
        line.add(Long.toString(Math.ceilDiv(limits.fileBytes(), FILE_BLOCK)));
        line.add(isolation == Isolation.PROCESS_GROUP ? "kill -KILL 0" : "exit 0");
        line.addAll(child.command());
        return line;
    }

    /** Whole seconds, rounded up. */
    private static String seconds(Duration time) {
        return Long.toString(Math.ceilDiv(time.toMillis(), 1000));
    }
}
