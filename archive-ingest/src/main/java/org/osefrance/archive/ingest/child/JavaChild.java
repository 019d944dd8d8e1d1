package org.osefrance.archive.ingest.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A class of the archive that works in a JVM of its own, one run a task. Such a JVM takes 0.7 to 1.0 s of processor time; with
 * its class data archived (JEP 350) 0.55 to 0.65 s. The first run of each makes that archive, some 15 MB in the scratch folder.
 */
public final class JavaChild {

    private static final Logger LOG = LoggerFactory.getLogger(JavaChild.class);

    private final ChildProcesses processes;
    private final ChildLimits limits;
    private final JavaProgram java;
    private final Path scratch;
    private final Task task;
    private final ReentrantLock archiving = new ReentrantLock();
    private boolean classesArchived;

    /**
     * What the JVM is started with.
     *
     * @param mainClass with a main method
     * @param heapMegabytes more than it needs for what it may be given
     * @param properties as {@code -D} options name them: {@code name=value}
     */
    public record Task(Class<?> mainClass, int heapMegabytes, List<String> properties) {
        public Task {
            properties = List.copyOf(properties);
        }
    }

    /**
     * A program.
     *
     * @param limits of one run; the address space must hold the JVM with its heap: 4 GiB do for 1 GiB
     * @param java how to start a class of the archive
     * @param scratch an existing folder it runs in
     */
    public JavaChild(ChildProcesses processes, ChildLimits limits, JavaProgram java, Path scratch, Task task) {
        this.processes = processes;
        this.limits = limits;
        this.java = java;
        this.scratch = scratch;
        this.task = task;
    }

    /** Whether it ended for want of memory. */
    public static boolean ranOutOfMemory(ChildResult result) {
        return result instanceof ChildResult.Ended ended && ended.exit() == JavaProgram.OUT_OF_MEMORY;
    }

    /** The heap it gets. */
    public int heapMegabytes() {
        return task.heapMegabytes();
    }

    /** Runs it once, with these arguments. */
    public ChildResult run(List<String> arguments) throws InterruptedException {
        archiving.lockInterruptibly();
        try {
            if (!classesArchived) {
                classesArchived = true;
                ChildResult rehearsal = archiveClasses(arguments);
                if (rehearsal instanceof ChildResult.Ended ended && ended.succeeded()) {
                    return rehearsal;
                }
            }
        } finally {
            archiving.unlock();
        }
        String sharing = Files.exists(archive()) ? "-XX:SharedArchiveFile=" + archive() : "-Xshare:auto";
        return processes.run(new Child(command(arguments, sharing), scratch, limits));
    }

    private Path archive() {
        return scratch.resolve(task.mainClass().getSimpleName() + ".jsa");
    }

    /**
     * Takes the first task for a rehearsal. The archive appears under its name when it is whole; where the JVM can make none
     * (a class path of folders, as in development) all works without.
     */
    private ChildResult archiveClasses(List<String> arguments) throws InterruptedException {
        Path made = scratch.resolve(archive().getFileName() + ".made");
        ChildResult result =
                processes.run(new Child(command(arguments, "-XX:ArchiveClassesAtExit=" + made), scratch, limits));
        try {
            if (result instanceof ChildResult.Ended ended && ended.succeeded() && Files.exists(made)) {
                Files.move(made, archive(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException noArchive) {
            LOG.info("{} runs without an archive of classes", task.mainClass().getSimpleName(), noArchive);
        }
        return result;
    }

    private List<String> command(List<String> arguments, String sharing) {
        List<String> options = new ArrayList<>(JavaProgram.forOneTask(task.heapMegabytes()));
        options.add(sharing);
        task.properties().forEach(property -> options.add("-D" + property));
        return java.command(options, task.mainClass().getName(), arguments);
    }
}
