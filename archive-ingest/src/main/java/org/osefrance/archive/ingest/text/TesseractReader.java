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
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildProcesses;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextMaker;

/**
 * Reads pages with Tesseract, each in a process of its own and in one language. Several pages may be read at once: it
 * holds no state.
 */
public final class TesseractReader implements PageReader {

    private final Path scratch;
    private final Clock clock;
    private final String version;
    private final Set<String> installed;
    private final TesseractProgram tesseract;
    private final VipsProgram vips;
    private final LanguageGuess guess;
    private final LanguageChooser chooser;

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
        this.tesseract = new TesseractProgram(processes, limits);
        this.vips = new VipsProgram(processes, VipsProgram.limits(limits));
        this.guess = LanguageGuess.withOwnLists();
        this.chooser = new LanguageChooser(tesseract, vips, guess);
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

    private PageReading readIn(Path folder, PageImage stored, List<String> candidates, Optional<String> expected)
            throws IOException, InterruptedException {
        PageImage page = stored;
        Duration cpu = Duration.ZERO;
        if (!stored.isStoredUpright()) {
            switch (vips.upright(stored, Files.createDirectory(folder.resolve("turning")))) {
                case Outcome.Done<Path>(Path copy, Duration turning) -> {
                    page = new PageImage(copy, 0, 1, stored.upright());
                    cpu = turning;
                }
                case Outcome.Failed<Path>(String reason) -> {
                    return new PageReading.Unread(reason);
                }
            }
        }
        Optional<String> told =
                candidates.size() == 1 ? Optional.of(candidates.getFirst()) : expected.filter(candidates::contains);
        if (told.isEmpty()) {
            LanguageChooser.Choice choice = chooser.glance(page, candidates, folder);
            cpu = cpu.plus(choice.cpu());
            told = choice.language();
        }
        String language = told.orElseGet(() -> LanguageChooser.likeliest(candidates));
        PageReading first = readOnce(folder, page, language, cpu);
        return candidates.size() > 1 && first instanceof PageReading.Read read
                ? surer(folder, page, candidates, language, read)
                : first;
    }

    /** Reads again in the language that the text itself speaks for, and keeps the reading that is surer of itself. */
    private PageReading surer(
            Path folder, PageImage page, List<String> candidates, String language, PageReading.Read first)
            throws IOException, InterruptedException {
        LanguageChooser.Choice other = chooser.reconsider(page, first.text(), language, candidates, folder);
        Duration cpu = first.cpu().plus(other.cpu());
        if (other.language().isPresent()
                && readOnce(folder, page, other.language().get(), cpu) instanceof PageReading.Read again) {
            return again.text().meanConfidence() >= first.text().meanConfidence()
                    ? again
                    : new PageReading.Read(first.text(), again.cpu());
        }
        return new PageReading.Read(first.text(), cpu);
    }

    private PageReading readOnce(Path folder, PageImage page, String language, Duration before)
            throws InterruptedException {
        return switch (tesseract.read(page.file(), page.directory(), language, folder)) {
            case Outcome.Failed<TesseractTsv.Content>(String reason) -> new PageReading.Unread(reason);
            case Outcome.Done<TesseractTsv.Content>(var content, Duration cpu) -> {
                PixelSize seen = content.size().orElse(page.upright());
                var maker = new TextMaker.Reader("tesseract", version, List.of(language));
                yield seen.equals(page.upright())
                        ? new PageReading.Read(
                                new PageText(seen, content.blocks(), maker, clock.instant()), before.plus(cpu))
                        : new PageReading.Unread("tesseract saw an image of " + seen + ", not of " + page.upright());
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
