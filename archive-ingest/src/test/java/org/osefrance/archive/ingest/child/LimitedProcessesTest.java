package org.osefrance.archive.ingest.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osefrance.archive.ingest.child.ChildResult.Ended;
import org.osefrance.archive.ingest.child.ChildResult.Killed;
import org.osefrance.archive.ingest.child.ChildResult.NotStarted;
import org.osefrance.archive.ingest.child.ChildResult.TimedOut;
import org.osefrance.archive.ingest.child.ChildResult.TooMuchOutput;

/** Children that misbehave, each in its own way, under every isolation this machine allows. */
class LimitedProcessesTest {

    private static final String PATH = System.getenv("PATH");
    private static final ChildLimits LIMITS = ChildLimits.generous().within(Duration.ofSeconds(20));
    private static final long MEGABYTE = 1L << 20;

    @TempDir
    static Path scratch;

    private Path folder;

    /** Always the plain process group, and the best that the machine has where there is better. */
    static Stream<LimitedProcesses> everyIsolation() throws InterruptedException {
        return Stream.of(
                        LimitedProcesses.probe(scratch, PATH),
                        LimitedProcesses.with(scratch, PATH, Isolation.PROCESS_GROUP))
                .distinct();
    }

    @BeforeEach
    void makeFolder() throws Exception {
        folder = Files.createTempDirectory(scratch, "run");
    }

    private Child script(ChildLimits limits, String text) throws Exception {
        Path file = folder.resolve("program");
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return new Child(List.of(file.toString()), folder, limits);
    }

    @ParameterizedTest
    @MethodSource("everyIsolation")
    void an_ended_child_gives_its_status_its_output_and_its_processor_time(LimitedProcesses processes)
            throws Exception {
        var child = script(LIMITS, "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; echo déjà; echo oh >&2; exit 7");
        assertThat(processes.run(child)).isInstanceOfSatisfying(Ended.class, ended -> {
            assertThat(ended.exit()).isEqualTo(7);
            assertThat(ended.succeeded()).isFalse();
            assertThat(ended.out()).isEqualTo("déjà\n");
            assertThat(ended.err()).isEqualTo("oh\n");
            assertThat(ended.cpu()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(20));
            assertThat(ended.isolation()).isEqualTo(processes.isolation());
            assertThat(ended.inWords()).isEqualTo("ended with status 7: oh");
        });
    }

    @ParameterizedTest
    @MethodSource("everyIsolation")
    void both_pipes_are_emptied_and_errors_are_kept_up_to_a_bound(LimitedProcesses processes) throws Exception {
        var child = script(LIMITS, "head -c 3000000 /dev/zero >&2; head -c 3000000 /dev/zero");
        assertThat(processes.run(child)).isInstanceOfSatisfying(Ended.class, ended -> {
            assertThat(ended.out()).hasSize(3_000_000);
            assertThat(ended.err()).hasSize(1 << 16);
        });
    }

    @ParameterizedTest
    @MethodSource("everyIsolation")
    void a_child_that_hangs_is_killed_with_all_it_started(LimitedProcesses processes) throws Exception {
        var limits = LIMITS.within(Duration.ofSeconds(1));
        var child = script(limits, "sleep 86301 & (sleep 86301 & sleep 86301) & sleep 86301");
        assertThat(processes.run(child)).isEqualTo(new TimedOut(Duration.ofSeconds(1)));
        assertNoneRuns("86301");
    }

    @ParameterizedTest
    @MethodSource("everyIsolation")
    void what_a_child_leaves_behind_is_gone_after_its_end(LimitedProcesses processes) throws Exception {
        var child = script(LIMITS, "sleep 86302 </dev/null >/dev/null 2>&1 & exit 0");
        assertThat(processes.run(child))
                .isInstanceOfSatisfying(
                        Ended.class, ended -> assertThat(ended.exit()).isZero());
        assertNoneRuns("86302");
    }

    @ParameterizedTest
    @MethodSource("everyIsolation")
    void not_even_a_daemon_in_a_session_of_its_own_survives(LimitedProcesses processes) throws Exception {
        var child = script(LIMITS, "setsid sh -c 'sleep 86303 & sleep 86303' </dev/null >/dev/null 2>&1 & exit 0");
        assertThat(processes.run(child)).isInstanceOf(Ended.class);
        assertNoneRuns("86303");
    }

    @ParameterizedTest
    @MethodSource("everyIsolation")
    void a_daemon_in_a_session_of_its_own_is_ended_with_a_child_that_hangs(LimitedProcesses processes)
            throws Exception {
        var limits = LIMITS.within(Duration.ofSeconds(1));
        var child = script(limits, "setsid sleep 86306 </dev/null >/dev/null 2>&1 & sleep 86306");
        assertThat(processes.run(child)).isEqualTo(new TimedOut(Duration.ofSeconds(1)));
        assertNoneRuns("86306");
    }

    @ParameterizedTest
    @MethodSource("everyIsolation")
    void a_child_that_floods_is_stopped_at_its_bound(LimitedProcesses processes) throws Exception {
        var child = script(LIMITS.withOutput(MEGABYTE), "exec yes 86304");
        assertThat(processes.run(child)).isEqualTo(new TooMuchOutput(MEGABYTE));
        assertNoneRuns("86304");
    }

    @ParameterizedTest
    @MethodSource("everyIsolation")
    void a_child_that_crashes_names_the_signal(LimitedProcesses processes) throws Exception {
        assertThat(processes.run(script(LIMITS, "kill -SEGV $$")))
                .isInstanceOfSatisfying(
                        Killed.class, killed -> assertThat(killed.signal()).isEqualTo(11));
        assertThat(processes.run(script(LIMITS, "kill -KILL $$")).inWords()).isEqualTo("was ended by signal 9");
    }

    @ParameterizedTest
    @MethodSource("everyIsolation")
    void processor_time_memory_and_file_size_are_limits_of_the_kernel(LimitedProcesses processes) throws Exception {
        var oneSecond = new ChildLimits(Duration.ofSeconds(20), Duration.ofSeconds(1), MEGABYTE * 64, 100, MEGABYTE);
        assertThat(processes.run(script(oneSecond, "while :; do :; done")).inWords())
                .isEqualTo("used more processor time than it may");
        assertThat(processes.run(script(oneSecond, "head -c 300m /dev/zero | tail -n 1 | head -c 1")))
                .isInstanceOfSatisfying(
                        Ended.class, ended -> assertThat(ended.err()).contains("memory exhausted"));
        assertThat(processes
                        .run(script(oneSecond, "head -c 3m /dev/zero > large"))
                        .inWords())
                .isEqualTo("wrote a larger file than it may");
        assertThat(folder.resolve("large")).hasSize(MEGABYTE);
    }

    @ParameterizedTest
    @MethodSource("everyIsolation")
    void a_child_sees_nothing_of_the_archives_environment_or_arguments_of_a_shell(LimitedProcesses processes)
            throws Exception {
        var child = new Child(List.of("env"), folder, Map.of("GIVEN", "$HOME; echo 'x'"), LIMITS);
        assertThat(processes.run(child))
                .isInstanceOfSatisfying(
                        Ended.class,
                        ended -> assertThat(ended.out()
                                        .lines()
                                        .filter(line -> !line.startsWith("PWD=") && !line.startsWith("ARCHIVE_CHILD=")))
                                .containsExactlyInAnyOrder(
                                        "PATH=" + PATH,
                                        "LC_ALL=C.UTF-8",
                                        "OMP_THREAD_LIMIT=1",
                                        "HOME=" + folder,
                                        "TMPDIR=" + folder,
                                        "GIVEN=$HOME; echo 'x'"));
    }

    @Test
    void an_offline_child_has_no_network_but_its_own_loopback() throws Exception {
        var processes = LimitedProcesses.probe(scratch, PATH);
        var child = new Child(List.of("cat", "/proc/self/net/dev"), folder, LIMITS);
        assertThat(processes.run(child)).isInstanceOfSatisfying(Ended.class, ended -> {
            var devices = ended.out().lines().filter(line -> line.contains(":")).toList();
            assertThat(!ended.isolation().offline()
                            || devices.stream().allMatch(line -> line.strip().startsWith("lo:")))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("everyIsolation")
    void what_cannot_be_started_says_why(LimitedProcesses processes) throws Exception {
        assertThat(processes.run(new Child(List.of("no-such-program"), folder, LIMITS)))
                .isEqualTo(new NotStarted("no-such-program is not installed, or may not be run"));
        assertThat(processes.run(new Child(List.of("true"), folder.resolve("absent"), LIMITS)))
                .isInstanceOf(NotStarted.class);
        try (var left = Files.list(scratch)) {
            assertThat(left.filter(file -> file.toString().endsWith(".report"))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everyIsolation")
    void a_caller_that_is_interrupted_takes_its_child_along(LimitedProcesses processes) throws Exception {
        var child = script(LIMITS, "echo > begun; sleep 86305 & sleep 86305");
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                assertThat(processes.run(child)).isNull();
            } catch (InterruptedException expected) {
                Thread.currentThread().interrupt();
            }
        });
        awaitTrue(() -> running("86305").findAny().isPresent());
        caller.interrupt();
        assertThat(caller.join(Duration.ofSeconds(10))).isTrue();
        assertNoneRuns("86305");
    }

    private static void assertNoneRuns(String argument) {
        awaitTrue(() -> running(argument).findAny().isEmpty());
    }

    private static Stream<ProcessHandle> running(String argument) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> List.of(arguments).contains(argument))
                        .isPresent());
    }

    private static void awaitTrue(java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not so after 10 s").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
