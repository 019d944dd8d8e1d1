package org.osefrance.archive.ingest.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Children on Linux, limited by the kernel through programs every distribution has (coreutils, util-linux, a shell).
 * Measured on two cores: 3 to 5 ms a child, against 0.6 s for the shortest page read.
 *
 * <p>The environment of a child is the search path, {@code LC_ALL=C.UTF-8}, {@code OMP_THREAD_LIMIT=1} (two readers with
 * two threads each are slower than two with one), its folder as {@code HOME} and {@code TMPDIR}, and what the child asks
 * for; nothing of the archive's own environment, where passwords may stand. Without namespaces it also has a mark by which
 * {@link Survivors} are found.
 */
public final class LimitedProcesses implements ChildProcesses {

    /** Shells report the end by a signal as this and the signal's number. */
    static final int SIGNAL_BASE = 128;

    private static final int KILL = 9;
    private static final long KEPT_OF_ERRORS = 1 << 16;
    private static final Duration PIPES_CLOSE_WITHIN = Duration.ofSeconds(5);
    private static final Duration PROBE = Duration.ofSeconds(10);

    private final Path scratch;
    private final String searchPath;
    private final Isolation isolation;

    private LimitedProcesses(Path scratch, String searchPath, Isolation isolation) {
        this.scratch = scratch;
        this.searchPath = searchPath;
        this.isolation = isolation;
    }

    /**
     * Tries which isolation the machine allows and keeps to it.
     *
     * @param scratch an existing folder for files of a few bytes that live as long as a child
     * @param searchPath where programs are looked for, as the PATH variable of the environment has it
     */
    public static LimitedProcesses probe(Path scratch, String searchPath) throws InterruptedException {
        for (Isolation candidate : List.of(Isolation.NAMESPACES, Isolation.USER_NAMESPACES)) {
            LimitedProcesses tried = with(scratch, searchPath, candidate);
            var probe =
                    new Child(List.of("true"), scratch, ChildLimits.generous().within(PROBE));
            if (tried.run(probe) instanceof ChildResult.Ended ended && ended.succeeded()) {
                return tried;
            }
        }
        return with(scratch, searchPath, Isolation.PROCESS_GROUP);
    }

    /** Children isolated in a way that is known to work here. */
    static LimitedProcesses with(Path scratch, String searchPath, Isolation isolation) {
        return new LimitedProcesses(scratch, searchPath, isolation);
    }

    @Override
    public Isolation isolation() {
        return isolation;
    }

    @Override
    public ChildResult run(Child child) throws InterruptedException {
        if (!installed(child.program())) {
            return new ChildResult.NotStarted(child.program() + " is not installed, or may not be run");
        }
        try {
            Path report = Files.createTempFile(scratch, "child", ".report");
            try {
                return run(child, report);
            } finally {
                Files.deleteIfExists(report);
            }
        } catch (IOException failed) {
            return new ChildResult.NotStarted(String.valueOf(failed.getMessage()));
        }
    }

    private boolean installed(String program) {
        return program.contains("/")
                ? Files.isExecutable(Path.of(program))
                : Stream.of(searchPath.split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private ChildResult run(Child child, Path report) throws IOException, InterruptedException {
        Optional<Survivors> survivors =
                isolation == Isolation.PROCESS_GROUP ? Optional.of(Survivors.marked()) : Optional.empty();
        Process process = start(child, report, survivors);
        try {
            var out = BoundedDrain.of(
                    process.getInputStream(), child.limits().outputBytes(), () -> killWithDescendants(process));
            var err = BoundedDrain.of(process.getErrorStream(), KEPT_OF_ERRORS, () -> {});
            boolean ended = process.waitFor(child.limits().wall().toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                killWithDescendants(process);
            }
            // Before the pipes, which one of them may hold open.
            survivors.ifPresent(Survivors::end);
            out.await(PIPES_CLOSE_WITHIN);
            err.await(PIPES_CLOSE_WITHIN);
            if (out.overflowed()) {
                return new ChildResult.TooMuchOutput(child.limits().outputBytes());
            }
            return ended
                    ? result(ChildReport.read(report), out.text(), err.text())
                    : new ChildResult.TimedOut(child.limits().wall());
        } finally {
            killWithDescendants(process);
            survivors.ifPresent(Survivors::end);
        }
    }

    private ChildResult result(ChildReport report, String out, String err) {
        if (!report.started()) {
            return new ChildResult.NotStarted(err.isBlank() ? "it could not be confined" : err.strip());
        }
        if (report.status().isEmpty()) {
            return new ChildResult.Killed(KILL, err);
        }
        return report.signal()
                .<ChildResult>map(signal -> new ChildResult.Killed(signal, err))
                .orElseGet(() -> new ChildResult.Ended(report.status().getAsInt(), out, err, report.cpu(), isolation));
    }

    private Process start(Child child, Path report, Optional<Survivors> survivors) throws IOException {
        var builder = new ProcessBuilder(CommandLine.of(child, isolation, report.toAbsolutePath()))
                .directory(child.directory().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(Map.of(
                "PATH",
                searchPath,
                "LC_ALL",
                "C.UTF-8",
                "OMP_THREAD_LIMIT",
                "1",
                "HOME",
                child.directory().toString(),
                "TMPDIR",
                child.directory().toString()));
        environment.putAll(child.environment());
        survivors.ifPresent(marked -> environment.put(Survivors.VARIABLE, marked.mark()));
        return builder.start();
    }

    /**
     * Ends the group and, where there is no process namespace, also those who left the group but are still known as
     * descendants. Java can signal single processes only; the shell's own {@code kill} takes a group.
     */
    private static void killWithDescendants(Process process) {
        if (!process.isAlive()) {
            return;
        }
        var descendants = new ArrayList<>(process.descendants().toList());
        try {
            Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -KILL -- -\"$0\"", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.onExit().join();
        } catch (IOException noMoreProcesses) {
            descendants.addFirst(process.toHandle());
        }
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
