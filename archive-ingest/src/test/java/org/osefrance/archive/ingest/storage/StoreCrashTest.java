package org.osefrance.archive.ingest.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** SIGKILL at moments nobody chose. What a power cut does is proved by {@code scripts/faults/store-powercut}. */
class StoreCrashTest {

    private static final int KILLS = 6;
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    /** On a RAM disk where there is one: a kill takes no page from the kernel, so the disk adds nothing but time. */
    @TempDir(factory = RamDisk.class)
    Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void nothing_acknowledged_is_lost_by_being_killed_again_and_again() throws IOException, InterruptedException {
        Path log = Files.createFile(folder.resolve("log"));
        Random random = new Random();
        for (int kill = 0; kill < KILLS; kill++) {
            long before = Files.size(log);
            Process writer = start(log);
            awaitGrowth(log, before, writer);
            assertThat(writer.waitFor(random.nextInt(300), TimeUnit.MILLISECONDS))
                    .as("died by itself")
                    .isFalse();
            writer.destroyForcibly().waitFor();

            assertThat(StoreUnderFire.check(folder.resolve("home"), log)).isEmpty();
        }
        assertThat(StoreUnderFire.acknowledged(log)).hasSizeGreaterThan(KILLS);
    }

    private Process start(Path log) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreUnderFire.class.getName(),
                        "write",
                        folder.resolve("home").toString(),
                        log.toString()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve("out").toFile()))
                .start();
    }

    /** Waits until the writer has acknowledged something. */
    private void awaitGrowth(Path log, long before, Process writer) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (Files.size(log) <= before) {
            assertThat(writer.waitFor(20, TimeUnit.MILLISECONDS))
                    .as("writer ended: %s", Files.readString(folder.resolve("out")))
                    .isFalse();
            assertThat(System.nanoTime()).as("nothing acknowledged in time").isLessThan(end);
        }
    }

    /** Folders in memory on Linux, on disk elsewhere. */
    static final class RamDisk implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "store-crash")
                    : Files.createTempDirectory("store-crash");
        }
    }
}
