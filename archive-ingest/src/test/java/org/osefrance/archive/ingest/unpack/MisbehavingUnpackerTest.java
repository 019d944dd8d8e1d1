package org.osefrance.archive.ingest.unpack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.child.JavaProgram;
import org.osefrance.archive.ingest.child.LimitedProcesses;
import org.osefrance.archive.ingest.unpack.Unpacked.Failed;
import org.osefrance.archive.ingest.unpack.Unpacked.Failure;
import org.osefrance.archive.ingest.unpack.Unpacked.Failure.Measure;
import org.osefrance.archive.ingest.unpack.Unpacker.Container;

/** A child that hangs, floods, dies or lies, as one whose parser was taken over by what it read. */
class MisbehavingUnpackerTest {

    private static final UnpackLimits LIMITS = new UnpackLimits(4, 20, 10_000_000, 200, 1_000_000);
    private static final String NAME = Base64.getEncoder().encodeToString("a".getBytes(UTF_8));

    @TempDir
    Path folder;

    private Path into;

    @BeforeEach
    void makeFolder() throws IOException {
        into = Files.createDirectory(folder.resolve("into"));
    }

    @Test
    void one_that_hangs_is_ended_with_all_it_started() throws Exception {
        assertThat(open("(setsid sleep 86311 &) ; sleep 86311 & sleep 86311"))
                .isEqualTo(new Failed(new Failure.Excess(Measure.SECONDS, 2)));
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (ProcessHandle.allProcesses()
                .anyMatch(process -> process.info()
                        .arguments()
                        .filter(arguments -> List.of(arguments).contains("86311"))
                        .isPresent())) {
            assertThat(System.nanoTime()).as("something it started lives on").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void one_that_floods_crashes_or_needs_too_much_memory_is_a_statement_about_the_file() throws Exception {
        assertThat(open("exec yes"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(Failure.Damaged.class));
        assertThat(open("kill -SEGV $$")).isInstanceOf(Failed.class);
        assertThat(open("exit 3")).isEqualTo(new Failed(new Failure.Excess(Measure.MEMORY, 512L << 20)));
    }

    @Test
    void one_that_lies_about_its_files_is_not_believed() throws Exception {
        Files.writeString(folder.resolve("secret"), "secret");
        for (String lie : List.of(
                "member\\t../secret\\t-1\\tPACKED\\t" + NAME,
                "member\\t5-9\\t-1\\tPACKED\\t" + NAME,
                "member\\t5-0\\t0\\tPACKED\\t" + NAME,
                "member\\t5-0\\t-1\\tSTOLEN\\t" + NAME,
                "member\\t5-0",
                "nonsense")) {
            assertThat(open("ln -sf ../secret 5-1; echo x > 5-0; printf '" + lie + "\\ndone\\n'"))
                    .as(lie)
                    .isInstanceOf(Failed.class);
        }
        assertThat(open("ln -sf ../secret 5-1; printf 'member\\t5-1\\t-1\\tPACKED\\t" + NAME + "\\ndone\\n'"))
                .isInstanceOf(Failed.class);
        assertThat(open("exit 0")).isInstanceOf(Failed.class);
    }

    private Unpacked open(String script) throws Exception {
        Path program = folder.resolve("java");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        ChildUnpacker unpacker = new ChildUnpacker(
                LimitedProcesses.probe(folder, System.getenv("PATH")),
                new JavaProgram(program, "none"),
                Duration.ofSeconds(2));
        Path container = Files.writeString(folder.resolve("container"), "x");
        return unpacker.unpack(List.of(new Container(container, ContainerFormat.ZIP)), into, LIMITS)
                .getFirst();
    }
}
