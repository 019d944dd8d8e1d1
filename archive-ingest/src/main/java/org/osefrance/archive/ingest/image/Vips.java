package org.osefrance.archive.ingest.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.ingest.child.Child;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildProcesses;
import org.osefrance.archive.ingest.child.ChildResult;

/** The libvips command line ({@code vips OPERATION …}), one operation a run. */
final class Vips {

    private static final int KILL = 9;

    /** Work is spread over pages, not over the threads of one: two threads cost a tenth more processor time. */
    private static final Map<String, String> ONE_THREAD = Map.of("VIPS_CONCURRENCY", "1");

    private final ChildProcesses children;
    private final ChildLimits limits;
    private final Path folder;
    private final List<String> warnings = new ArrayList<>();

    Vips(ChildProcesses children, ChildLimits limits, Path folder) {
        this.children = children;
        this.limits = limits;
        this.folder = folder;
    }

    /**
     * Runs an operation in the folder.
     *
     * @param sturdyFormatsOnly whether to block the readers that libvips itself holds unfit for files of unknown origin
     * @throws UnreadableImageException when the image is at fault
     * @throws IOException when the machine is: program missing, no process to be had, killed from outside
     */
    void run(boolean sturdyFormatsOnly, List<String> operation)
            throws IOException, UnreadableImageException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("vips"));
        command.addAll(operation);
        Map<String, String> environment = new HashMap<>(ONE_THREAD);
        // Where its plug-ins would lie: loading them is two thirds of a start, and JPEG, PNG and TIFF need none.
        environment.put("VIPSHOME", folder.toString());
        if (sturdyFormatsOnly) {
            environment.put("VIPS_BLOCK_UNTRUSTED", "1");
        }
        switch (children.run(new Child(command, folder, environment, limits))) {
            case ChildResult.Ended ended when ended.succeeded() -> note(ended.err());
            case ChildResult.NotStarted broken -> throw new IOException("vips " + broken.inWords());
            case ChildResult.Killed killed
            when killed.signal() == KILL -> throw new IOException("vips " + killed.inWords());
            case ChildResult failed ->
                throw new UnreadableImageException("the image cannot be decoded: vips " + failed.inWords());
        }
    }

    private void note(String said) {
        if (!said.isBlank()) {
            warnings.add(said.strip());
        }
    }

    /** What the runs so far complained of while succeeding. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
