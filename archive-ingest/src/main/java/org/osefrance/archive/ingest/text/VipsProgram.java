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
import org.osefrance.archive.ingest.raster.PortableMap;

/** The {@code vips} command, which decodes every format and depth for the arithmetic on pages. */
final class VipsProgram {

    private static final double MOST_PIXELS = 60_000_000;
    private static final String NO_LIMIT = "1000000";

    private final ChildProcesses processes;
    private final ChildLimits limits;

    VipsProgram(ChildProcesses processes, ChildLimits limits) {
        this.processes = processes;
        this.limits = limits;
    }

    /**
     * The page as a grey picture, upright as the pyramid shows it; smaller only where it would have more pixels than
     * arithmetic has memory for.
     */
    Outcome<GreyCopy> grey(PageImage page, Path folder) throws IOException, InterruptedException {
        Path target = folder.resolve("grey.pgm");
        double pixels = (double) page.upright().width() * page.upright().height();
        double scale = Math.min(1, Math.sqrt(MOST_PIXELS / pixels));
        var command = List.of(
                "vips",
                "thumbnail",
                source(page, folder),
                target.toString(),
                Integer.toString(
                        Math.max(1, (int) Math.round(scale * page.upright().width()))),
                "--height",
                NO_LIMIT,
                "--size",
                "down");
        return switch (run(folder, target, command)) {
            case Outcome.Failed<Path>(String reason) -> new Outcome.Failed<>(reason);
            case Outcome.Done<Path>(Path made, Duration cpu) -> {
                yield new Outcome.Done<>(new GreyCopy(made, PortableMap.read(made)), cpu);
            }
        };
    }

    private Outcome<Path> run(Path folder, Path target, List<String> command) throws InterruptedException {
        // At VIPSHOME its plug-ins would lie, whose loading is two thirds of a start; no page needs them.
        var child = new Child(
                command,
                folder,
                Map.of("VIPS_CONCURRENCY", "1", "VIPS_WARNING", "0", "VIPSHOME", folder.toString()),
                limits);
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
