package org.osefrance.archive.ingest.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.util.Version;
import org.osefrance.archive.ingest.child.Child;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildProcesses;
import org.osefrance.archive.ingest.child.ChildResult;
import org.osefrance.archive.ingest.child.JavaChild;
import org.osefrance.archive.ingest.child.JavaProgram;
import org.osefrance.archive.ingest.pdf.PdfLayout.Laid;
import org.osefrance.archive.ingest.pdf.PdfPage.Drawer;
import org.osefrance.archive.schemas.media.PixelSize;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lays out and draws PDF files, in children. Several files may be worked on at once: it holds no state. */
public final class PdfProgram {

    private static final Logger LOG = LoggerFactory.getLogger(PdfProgram.class);
    private static final int HEAP_MEGABYTES = 1024;
    private static final long LAYOUT_BYTES = 256L << 20;

    private final ChildProcesses processes;
    private final ChildLimits limits;
    private final JavaChild pdfbox;
    private final PdfLayout.Program program;

    /**
     * A program.
     *
     * @param limits of one run; the address space must hold a JVM with a heap of 1 GiB: 4 GiB do
     * @param java how to start a class of the archive
     * @param scratch an existing folder the child runs in
     */
    public PdfProgram(ChildProcesses processes, ChildLimits limits, JavaProgram java, Path scratch) {
        this.processes = processes;
        this.limits = limits;
        this.pdfbox = new JavaChild(
                processes,
                limits.withOutput(LAYOUT_BYTES),
                java,
                scratch,
                // What fonts the machine has is looked up once, and kept where our own things are.
                new JavaChild.Task(PdfChild.class, HEAP_MEGABYTES, List.of("pdfbox.fontcache=" + scratch)));
        this.program = new PdfLayout.Program("pdfbox", String.valueOf(Version.getVersion()));
    }

    /** Whether a file opens without a password; one that cannot be opened at all does not. */
    public boolean opens(Path file) throws InterruptedException {
        return pdfbox.run(List.of(PdfChild.OPEN, file.toAbsolutePath().toString())) instanceof ChildResult.Ended ended
                && ended.succeeded()
                && ended.out().strip().endsWith(LayoutLines.WHOLE);
    }

    /** Says what is on each page of a file. */
    public PdfLayout layout(Path file) throws InterruptedException {
        ChildResult result =
                pdfbox.run(List.of(PdfChild.LAYOUT, file.toAbsolutePath().toString()));
        return switch (result) {
            case ChildResult.Ended ended when ended.succeeded() -> heard(ended.out());
            case ChildResult full
            when JavaChild.ranOutOfMemory(full) ->
                new PdfLayout.Refused("its pages need more than " + pdfbox.heapMegabytes() + " MiB of memory");
            case ChildResult other -> new PdfLayout.Refused("the program that lays out PDF " + other.inWords());
        };
    }

    private PdfLayout heard(String said) {
        LayoutLines.Heard heard = LayoutLines.hear(said.lines().iterator());
        if (heard.end().startsWith(LayoutLines.ENCRYPTED)) {
            return new PdfLayout.Refused("the file is encrypted: its password is needed");
        }
        if (heard.pages().isEmpty()) {
            return new PdfLayout.Refused(heard.damage()
                    .map(damage -> "the file is damaged: " + damage)
                    .orElse("the file has no pages"));
        }
        return new Laid(heard.pages(), program, heard.damage(), heard.locked());
    }

    /**
     * Draws pages, each as an image file.
     *
     * @param pages by their index, with the size each image shall have
     * @param folder an existing one, the caller's
     * @return for each page asked for
     */
    public Map<Integer, PdfDrawing> draw(Path file, Map<Integer, PdfPage> pages, Path folder)
            throws InterruptedException {
        Map<Integer, PdfDrawing> drawings = new HashMap<>();
        List<String> command =
                new ArrayList<>(List.of(PdfChild.DRAW, file.toAbsolutePath().toString(), folder.toString()));
        int wordsBefore = command.size();
        for (Map.Entry<Integer, PdfPage> page : pages.entrySet()) {
            if (page.getValue().drawer() == Drawer.LIBVIPS) {
                drawings.put(
                        page.getKey(),
                        byVips(file, page.getKey(), page.getValue().size(), folder));
            } else {
                command.add(order(page.getKey(), page.getValue().size(), ":"));
            }
        }
        if (command.size() > wordsBefore) {
            drawings.putAll(byPdfbox(command, pages, folder));
        }
        return drawings;
    }

    private Map<Integer, PdfDrawing> byPdfbox(List<String> command, Map<Integer, PdfPage> pages, Path folder)
            throws InterruptedException {
        ChildResult result = pdfbox.run(command);
        List<String> lines = result instanceof ChildResult.Ended ended && ended.succeeded()
                ? ended.out().lines().toList()
                : List.of();
        String failure = lines.isEmpty() ? "the program that draws PDF " + result.inWords() : lines.getLast();
        Map<Integer, PdfDrawing> drawings = new HashMap<>();
        pages.forEach((index, page) -> {
            if (page.drawer() == Drawer.PDFBOX) {
                drawings.put(
                        index, drawing(index, page.size(), folder, lines).orElse(new PdfDrawing.NotDrawn(failure)));
            }
        });
        return drawings;
    }

    private static Optional<PdfDrawing> drawing(int index, PixelSize size, Path folder, List<String> lines) {
        if (lines.contains("D " + index)) {
            return Optional.of(new PdfDrawing.Drawn(folder.resolve(order(index, size, "-") + ".tif")));
        }
        String refusal = "N " + index + " ";
        return lines.stream()
                .filter(line -> line.startsWith(refusal))
                .<PdfDrawing>map(line -> new PdfDrawing.NotDrawn(line.substring(refusal.length())))
                .findFirst();
    }

    private static String order(int index, PixelSize size, String between) {
        return index + between + size.width() + between + size.height();
    }

    /** The size is set by force: libvips rounds the size of a page in its own way. */
    private PdfDrawing byVips(Path file, int index, PixelSize size, Path folder) throws InterruptedException {
        Path link = folder.resolve("original-" + index);
        Path scaled = folder.resolve("scaled-" + index + ".tif");
        Path image = folder.resolve(order(index, size, "-") + ".tif");
        try {
            // The link keeps names that libvips would read options out of away from it.
            Files.createSymbolicLink(link, file.toAbsolutePath());
            List<String> scale = List.of(
                    "vips",
                    "thumbnail",
                    link + "[page=" + index + "]",
                    scaled.toString(),
                    Integer.toString(size.width()),
                    "--height",
                    Integer.toString(size.height()),
                    "--size",
                    "force");
            List<String> flatten =
                    List.of("vips", "flatten", scaled.toString(), image.toString(), "--background", "255");
            for (List<String> command : List.of(scale, flatten)) {
                ChildResult result = processes.run(new Child(command, folder, Map.of("VIPS_CONCURRENCY", "1"), limits));
                if (!(result instanceof ChildResult.Ended ended && ended.succeeded())) {
                    return new PdfDrawing.NotDrawn("vips " + result.inWords());
                }
            }
            return new PdfDrawing.Drawn(image);
        } catch (IOException failed) {
            return new PdfDrawing.NotDrawn("the folder for drawings cannot be used: " + failed.getMessage());
        } finally {
            discard(link);
            discard(scaled);
        }
    }

    private static void discard(Path file) {
        try {
            boolean unused = Files.deleteIfExists(file);
        } catch (IOException left) {
            // The caller's folder goes as a whole.
            LOG.debug("{} is left in the folder for drawings", file, left);
        }
    }
}
