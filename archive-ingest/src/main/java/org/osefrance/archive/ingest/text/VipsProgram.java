package org.osefrance.archive.ingest.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.ingest.child.Child;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildProcesses;
import org.osefrance.archive.ingest.child.ChildResult;

/** The {@code vips} command, for the few pages that must be turned or cut before they are read. */
final class VipsProgram {

    private final ChildProcesses processes;
    private final ChildLimits limits;

    VipsProgram(ChildProcesses processes, ChildLimits limits) {
        this.processes = processes;
        this.limits = limits;
    }

    /** A copy turned upright, as the pyramid shows it: Tesseract does not heed the orientation of a JPEG. */
    Outcome<Path> upright(PageImage page, Path folder) throws IOException, InterruptedException {
        Path target = folder.resolve("upright.tif");
        return run(folder, target, List.of("vips", "autorot", source(page, folder), target.toString()));
    }

    /** A band over the whole width of a page that is stored upright. */
    Outcome<Path> band(PageImage page, int top, int height, Path folder) throws IOException, InterruptedException {
        Path target = folder.resolve("band" + top + ".tif");
        var command = List.of(
                "vips",
                "crop",
                source(page, folder),
                target.toString(),
                "0",
                Integer.toString(top),
                Integer.toString(page.upright().width()),
                Integer.toString(height));
        return run(folder, target, command);
    }

    private Outcome<Path> run(Path folder, Path target, List<String> command) throws InterruptedException {
        var child = new Child(command, folder, Map.of("VIPS_CONCURRENCY", "1", "VIPS_WARNING", "0"), limits);
        ChildResult result = processes.run(child);
        return result instanceof ChildResult.Ended ended && ended.succeeded()
                ? new Outcome.Done<>(target, ended.cpu())
                : new Outcome.Failed<>("vips " + result.inWords());
    }

    /** The file under a name of ours: vips takes what stands in brackets at the end of a name for options. */
    private static String source(PageImage page, Path folder) throws IOException {
        Path link = folder.resolve("page");
        if (!Files.isSymbolicLink(link)) {
            Files.createSymbolicLink(link, page.file().toAbsolutePath());
        }
        return page.directory() == 0 ? link.toString() : link + "[page=" + page.directory() + "]";
    }

    /** Limits of a step that takes a second on a large page. */
    static ChildLimits limits(ChildLimits reading) {
        return reading.within(Duration.ofSeconds(60));
    }
}
