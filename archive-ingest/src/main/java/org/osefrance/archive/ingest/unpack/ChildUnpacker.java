package org.osefrance.archive.ingest.unpack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.ingest.child.Child;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildProcesses;
import org.osefrance.archive.ingest.child.ChildResult;
import org.osefrance.archive.ingest.child.JavaChild;
import org.osefrance.archive.ingest.child.JavaProgram;
import org.osefrance.archive.ingest.unpack.Unpacked.Failed;
import org.osefrance.archive.ingest.unpack.Unpacked.Failure;
import org.osefrance.archive.ingest.unpack.Unpacked.Failure.Measure;

/** Takes containers apart in a JVM of its own, with limits that the kernel keeps besides those the child keeps itself. */
public final class ChildUnpacker implements Unpacker {

    private static final int HEAP_MEGABYTES = 512;
    private static final long LINE_BYTES = 8 * 1024;
    private static final long LEAST_OUTPUT = 1 << 20;

    private final ChildProcesses processes;
    private final JavaProgram java;
    private final Duration time;

    /** @param time for all containers of one call */
    public ChildUnpacker(ChildProcesses processes, JavaProgram java, Duration time) {
        this.processes = processes;
        this.java = java;
        this.time = time;
    }

    @Override
    public List<Unpacked> unpack(List<Container> containers, Path into, UnpackLimits limits)
            throws IOException, InterruptedException {
        ChildLimits kernel = new ChildLimits(
                time, time, 4L << 30, Math.max(LEAST_OUTPUT, limits.members() * LINE_BYTES), limits.bytes());
        ChildResult result = processes.run(new Child(command(containers, into, limits), into, kernel));
        return switch (result) {
            case ChildResult.Ended ended when ended.succeeded() -> read(ended.out(), into, containers.size());
            case ChildResult.Ended ended
            when JavaChild.ranOutOfMemory(ended) ->
                all(containers.size(), new Failure.Excess(Measure.MEMORY, (long) HEAP_MEGABYTES << 20));
            case ChildResult.Ended ended
            when ended.exit() == UnpackProgram.DISK_FULL -> throw new IOException("No space left on device");
            case ChildResult.TimedOut timedOut ->
                all(containers.size(), new Failure.Excess(Measure.SECONDS, time.toSeconds()));
            case ChildResult.NotStarted absent ->
                throw new IllegalStateException("nothing can be taken apart here: it " + absent.inWords());
            case ChildResult other ->
                all(containers.size(), new Failure.Damaged("the program that opens it " + words(other)));
        };
    }

    private static String words(ChildResult result) {
        String words = result.inWords().lines().findFirst().orElse("");
        return words.length() > 200 ? words.substring(0, 200) : words;
    }

    private List<String> command(List<Container> containers, Path into, UnpackLimits limits) {
        List<String> arguments = new ArrayList<>(List.of(
                into.toAbsolutePath().toString(),
                Integer.toString(limits.members()),
                Long.toString(limits.bytes()),
                Integer.toString(limits.ratio()),
                Long.toString(limits.ratioFrom())));
        containers.forEach(container -> {
            arguments.add(container.format().name());
            arguments.add(container.file().toAbsolutePath().toString());
        });
        return java.command(JavaProgram.forOneTask(HEAP_MEGABYTES), UnpackProgram.class.getName(), arguments);
    }

    private static List<Unpacked> read(String report, Path into, int containers) {
        try {
            List<Unpacked> answers = ReportLines.read(report, into);
            return answers.size() == containers
                    ? answers
                    : all(containers, new Failure.Damaged("the program that opens it did not come to an end"));
        } catch (IllegalArgumentException | IndexOutOfBoundsException nonsense) {
            return all(containers, new Failure.Damaged("the program that opens it gave no sense"));
        }
    }

    private static List<Unpacked> all(int containers, Failure failure) {
        List<Unpacked> answers = new ArrayList<>();
        for (int i = 0; i < containers; i++) {
            answers.add(new Failed(failure));
        }
        return answers;
    }
}
