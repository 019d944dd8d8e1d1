package org.osefrance.archive.ingest.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what outlived a child by leaving its process group (setsid(2)), where the kernel refuses the namespaces that would have
 * ended it: every child gets a variable of its own, its descendants inherit it, and proc(5) shows it to whoever runs as the same
 * user. Who wipes their environment as well is not found; whoever means harm needs the namespaces against them.
 *
 * <p>Turned down: a subreaper (prctl(2) of this JVM, which would then have to wait for everybody's orphans) and a control group of
 * its own (which needs rights that a service of an ordinary user rarely has).
 *
 * @param mark value of the variable
 */
record Survivors(String mark) {

    /** The variable. */
    static final String VARIABLE = "ARCHIVE_CHILD";

    private static final Logger LOG = LoggerFactory.getLogger(Survivors.class);
    private static final Path PROCESSES = Path.of("/proc");
    /** Who starts others faster than they are ended is found again; nobody gets further than this. */
    private static final int ROUNDS = 50;

    static Survivors marked() {
        return new Survivors(UUID.randomUUID().toString());
    }

    /** Ends them, and those they started meanwhile. */
    void end() {
        List<ProcessHandle> left = find();
        for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
            LOG.info("{} processes outlived their child and are ended", left.size());
            left.forEach(ProcessHandle::destroyForcibly);
            left = find();
        }
    }

    private List<ProcessHandle> find() {
        // The handle is taken before the look: it knows its process by the start as well, and ends no other of the same
        // number.
        return ProcessHandle.allProcesses().filter(this::isMarked).toList();
    }

    private boolean isMarked(ProcessHandle process) {
        try {
            Path environment = PROCESSES.resolve(Long.toString(process.pid())).resolve("environ");
            String variables = new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1);
            return List.of(variables.split("\0")).contains(VARIABLE + "=" + mark);
        } catch (IOException goneOrAnothers) {
            return false;
        }
    }
}
