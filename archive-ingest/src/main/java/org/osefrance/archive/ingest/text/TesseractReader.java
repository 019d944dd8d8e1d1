package org.osefrance.archive.ingest.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildProcesses;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;

/**
 * Reads pages with Tesseract, each in a process of its own and in one language. Several pages may be read at once: it
 * holds no state.
 */
public final class TesseractReader implements PageReader {

    private final Path scratch;
    private final Clock clock;
    private final String version;
    private final Set<String> installed;
    private final LanguageGuess guess;
    private final ReadingTools tools;

    private TesseractReader(
            ChildProcesses processes,
            ChildLimits limits,
            Path scratch,
            Clock clock,
            String version,
            Set<String> installed) {
        this.scratch = scratch;
        this.clock = clock;
        this.version = version;
        this.installed = Set.copyOf(installed);
        this.guess = LanguageGuess.withOwnLists();
        var tesseract = new TesseractProgram(processes, limits);
        this.tools = new ReadingTools(
                tesseract,
                new VipsProgram(processes, VipsProgram.limits(limits)),
                new LanguageChooser(tesseract, guess, installed));
    }

    /**
     * Asks the installed Tesseract for its version and its models.
     *
     * @param limits of one reading of one page
     * @param scratch an existing folder for working copies, emptied after each page
     * @param clock tells when a text was made
     * @throws ReaderUnavailableException when there is no Tesseract, or none with a reading model
     */
    public static TesseractReader probe(ChildProcesses processes, ChildLimits limits, Path scratch, Clock clock)
            throws ReaderUnavailableException, InterruptedException {
        var program = new TesseractProgram(processes, limits);
        return new TesseractReader(
                processes, limits, scratch, clock, program.version(scratch), program.languages(scratch));
    }

    /** The languages it can read, ISO 639-2/T. */
    public Set<String> languages() {
        return installed;
    }

    @Override
    public PageReading read(PageImage page, ReadingLanguages languages) throws InterruptedException {
        List<String> candidates = candidates(languages);
        if (candidates.isEmpty()) {
            return new PageReading.Unread("no reading model is installed for "
                    + String.join(", ", languages.candidates()) + "; there are " + String.join(", ", installed));
        }
        try {
            Path folder = Files.createTempDirectory(scratch, "reading");
            try {
                return readIn(folder, page, candidates, languages.expected());
            } finally {
                empty(folder);
            }
        } catch (IOException failed) {
            return new PageReading.Unread("the working copy could not be made: " + failed.getMessage());
        }
    }

    /** The named candidates that can be read; without names, those that can be read and told apart, French first. */
    private List<String> candidates(ReadingLanguages languages) {
        var named = languages.candidates().isEmpty() ? guess.known().stream() : languages.candidates().stream();
        return named.filter(installed::contains).toList();
    }

    private PageReading readIn(Path folder, PageImage page, List<String> candidates, Optional<String> expected)
            throws IOException, InterruptedException {
        var work = new PageWork(tools, page, folder);
        return switch (work.read(candidates, expected)) {
            case Outcome.Failed<PageFound>(String reason) -> new PageReading.Unread(reason);
            case Outcome.Done<PageFound>(PageFound found, Duration ignored) -> {
                String words = Lines.words(found.blocks()).map(Word::text).collect(Collectors.joining(" "));
                String language = tools.chooser().languageOf(found.language(), words);
                var maker = new TextMaker.Reader("tesseract", version, List.of(language));
                var text = new PageText(page.upright(), found.blocks(), maker, clock.instant(), found.unread());
                yield new PageReading.Read(text, work.cpu());
            }
        };
    }

    private static void empty(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var walk = Files.walk(folder)) {
            walk.forEach(files::addFirst);
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
