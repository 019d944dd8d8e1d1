package org.osefrance.archive.ingest.child;

import java.time.Duration;

/**
 * What a child may use before it is ended. Wall time is measured here; the others are kernel limits (setrlimit(2)) that
 * hold for each process of the child separately.
 *
 * @param wall time from start to end
 * @param cpu processor time, rounded up to whole seconds
 * @param memoryBytes address space, not resident memory: a Java child reserves far more than it touches
 * @param outputBytes what it may write to standard output
 * @param fileBytes how large a file it may write
 */
public record ChildLimits(Duration wall, Duration cpu, long memoryBytes, long outputBytes, long fileBytes) {

    private static final long MEGABYTE = 1L << 20;

    public ChildLimits {
        if (!wall.isPositive() || !cpu.isPositive() || memoryBytes <= 0 || outputBytes <= 0 || fileBytes <= 0) {
            throw new IllegalArgumentException("every limit of a child is more than nothing");
        }
    }

    /** Five minutes of wall and of processor time, 4 GiB of address space, 64 MiB of output, 4 GiB a file. */
    public static ChildLimits generous() {
        return new ChildLimits(
                Duration.ofMinutes(5), Duration.ofMinutes(5), 4096 * MEGABYTE, 64 * MEGABYTE, 4096 * MEGABYTE);
    }

    /** These limits with another wall and processor time. */
    public ChildLimits within(Duration time) {
        return new ChildLimits(time, time, memoryBytes, outputBytes, fileBytes);
    }

    /** These limits with another address space. */
    public ChildLimits withMemory(long bytes) {
        return new ChildLimits(wall, cpu, bytes, outputBytes, fileBytes);
    }

    /** These limits with another bound on standard output. */
    public ChildLimits withOutput(long bytes) {
        return new ChildLimits(wall, cpu, memoryBytes, bytes, fileBytes);
    }
}
