package org.osefrance.archive.ingest.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.JavaProgram;
import org.osefrance.archive.ingest.child.LimitedProcesses;
import org.osefrance.archive.ingest.image.ImageHeader;
import org.osefrance.archive.ingest.image.ImageLimits;
import org.osefrance.archive.ingest.image.OriginalImages;
import org.osefrance.archive.ingest.image.UnreadableImageException;
import org.osefrance.archive.ingest.pdf.PdfProgram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reading step by itself, without a home or a database: files in, texts out, through the very readers of the archive.
 * As many files at once as there are workers; the pages of one file one by one.
 */
public final class TextCommand {

    private static final Logger LOG = LoggerFactory.getLogger(TextCommand.class);

    private final OriginalImages images;
    private final PageReader reader;
    private final TextExtractor extractor;
    private final PdfReading pdfs;
    private final int workers;

    /**
     * A command over readers that exist.
     *
     * @param pdfs reads PDF files, with the same reader where a page is an image
     * @param workers how many files are read at once, at least 1
     */
    TextCommand(OriginalImages images, PageReader reader, TextExtractor extractor, PdfReading pdfs, int workers) {
        this.images = images;
        this.reader = reader;
        this.extractor = extractor;
        this.pdfs = pdfs;
        this.workers = workers;
    }

    /**
     * A command over the programs installed on this machine, with a worker a processor.
     *
     * @param scratch an existing folder for working copies
     * @param searchPath where programs are looked for, as the PATH variable has it
     * @throws ReaderUnavailableException when there is no Tesseract; the message says what to install
     */
    public static TextCommand withInstalledPrograms(Path scratch, String searchPath, Clock clock)
            throws ReaderUnavailableException, InterruptedException {
        var processes = LimitedProcesses.probe(scratch, searchPath);
        var limits = ChildLimits.generous();
        var java = JavaProgram.likeThis();
        var reader = new NeighbourReader(TesseractReader.probe(processes, limits, scratch, clock));
        return new TextCommand(
                new OriginalImages(ImageLimits.standard()),
                reader,
                new BornDigitalExtractor(processes, limits, java, scratch),
                new PdfReading(new PdfProgram(processes, limits, java, scratch), reader, scratch, clock),
                Runtime.getRuntime().availableProcessors());
    }

    /**
     * Reads the files and writes {@code STEM.txt} and {@code STEM.xml} for each; see {@link TextResult} for what is told.
     *
     * @param out folder for the texts; made when it is missing
     * @param languages what is known of all the files
     * @param listener told of each file as it is finished, one at a time
     * @return results in the order of the files
     * @throws EqualStemsException before anything is read
     * @throws IOException when a text cannot be written
     */
    public List<TextResult> run(List<Path> files, Path out, ReadingLanguages languages, Consumer<TextResult> listener)
            throws EqualStemsException, IOException, InterruptedException {
        refuseEqualStems(files);
        var target = new TextFiles(Files.createDirectories(out));
        List<Callable<TextResult>> tasks = new ArrayList<>();
        for (Path file : files) {
            tasks.add(() -> {
                TextResult result = one(file, target, languages);
                synchronized (listener) {
                    listener.accept(result);
                }
                return result;
            });
        }
        try (var pool = Executors.newFixedThreadPool(workers)) {
            List<TextResult> results = new ArrayList<>();
            for (Future<TextResult> future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException notWritten) {
                throw notWritten;
            }
            throw new IllegalStateException("a worker of the text command failed", failed.getCause());
        }
    }

    private static void refuseEqualStems(List<Path> files) throws EqualStemsException {
        Map<String, Path> seen = new HashMap<>();
        for (Path file : files) {
            Path before = seen.put(TextFiles.stem(file), file);
            if (before != null) {
                throw new EqualStemsException(before, file);
            }
        }
    }

    private TextResult one(Path file, TextFiles target, ReadingLanguages languages)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Found found = find(file, languages.in(folders(file)));
        String stem = TextFiles.stem(file);
        switch (found) {
            case Found.Pages pages -> target.write(stem, pages.pages());
            case Found.Plain plain -> target.writePlain(stem, plain.text().pages());
            case Found.Nothing nothing -> LOG.debug("No text in {}: {}", file, nothing.reason());
        }
        return found.result(stem, Duration.ofNanos(System.nanoTime() - start));
    }

    /** The folder it lies in, and the one above. */
    private static List<String> folders(Path file) {
        Path folder = file.toAbsolutePath().resolveSibling("");
        return Stream.of(folder, folder.resolveSibling("")).map(Path::toString).toList();
    }

    private Found find(Path file, ReadingLanguages languages) throws InterruptedException {
        try {
            return PdfReading.isPdf(file) ? pdfs.read(file, languages) : read(file, images.list(file), languages);
        } catch (UnreadableImageException noImage) {
            return switch (extractor.extract(file)) {
                case Extraction.ExtractedText text -> new Found.Plain(text);
                case Extraction.NoText none -> new Found.Nothing(String.valueOf(noImage.getMessage()));
                case Extraction.Refused(String reason) -> new Found.Nothing(reason);
            };
        } catch (IOException unreadable) {
            return new Found.Nothing("the file cannot be opened: " + unreadable.getMessage());
        }
    }

    private Found read(Path file, List<ImageHeader> headers, ReadingLanguages languages) throws InterruptedException {
        PagesUnderWay pages = new PagesUnderWay(reader, languages);
        for (ImageHeader header : headers) {
            pages.read(new PageImage(file, header.directory(), header.orientation(), header.upright()));
        }
        return pages.found();
    }
}
