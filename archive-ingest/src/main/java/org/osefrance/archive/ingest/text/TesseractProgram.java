package org.osefrance.archive.ingest.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osefrance.archive.ingest.child.Child;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildProcesses;
import org.osefrance.archive.ingest.child.ChildResult;

/** The {@code tesseract} command, one process for one reading: 6 % dearer than lists of pages, and a fault is one page's. */
final class TesseractProgram {

    private static final String NAME = "tesseract";
    private static final String SCRIPT_MODEL = "osd";
    private static final Pattern TURN = Pattern.compile("(?m)^Rotate: (\\d{1,3})$");
    private static final ChildLimits PROBE = ChildLimits.generous().within(Duration.ofSeconds(30));

    private final ChildProcesses processes;
    private final ChildLimits limits;

    /** How Tesseract looks for text (its page segmentation modes). */
    enum Layout {
        /** Columns and paragraphs by itself. */
        BY_ITSELF("3"),
        /** One block of lines: it overlooks nothing, and invents words in pictures. */
        ONE_BLOCK("6");

        private final String mode;

        Layout(String mode) {
            this.mode = mode;
        }
    }

    TesseractProgram(ChildProcesses processes, ChildLimits limits) {
        this.processes = processes;
        this.limits = limits;
    }

    /**
     * Reads one image in one language.
     *
     * @param image file whose content is an image: of a text Tesseract would take the lines as names of files to read
     * @param directory number of the image in a TIFF, from 0
     */
    Outcome<TesseractTsv.Content> read(Path image, int directory, String language, Layout layout, Path folder)
            throws InterruptedException {
        var command = List.of(
                NAME,
                image.toAbsolutePath().toString(),
                "stdout",
                "-l",
                language,
                "--psm",
                layout.mode,
                "-c",
                "tessedit_page_number=" + directory,
                "-c",
                "tessedit_create_tsv=1");
        ChildResult result = processes.run(new Child(command, folder, limits));
        if (!(result instanceof ChildResult.Ended ended) || !ended.succeeded()) {
            return new Outcome.Failed<>(NAME + " " + result.inWords());
        }
        try {
            return new Outcome.Done<>(TesseractTsv.read(ended.out()), ended.cpu());
        } catch (IllegalArgumentException malformed) {
            return new Outcome.Failed<>(NAME + " wrote what is no reading: " + malformed.getMessage());
        }
    }

    /**
     * How many quarters a picture must be turned clockwise to stand upright, 0 to 3; empty where it cannot tell, or the
     * model that does is not installed.
     */
    Outcome<Optional<Integer>> turn(Path image, int directory, Path folder) throws InterruptedException {
        var command = List.of(
                NAME,
                image.toAbsolutePath().toString(),
                "stdout",
                "--psm",
                "0",
                "-c",
                "tessedit_page_number=" + directory);
        ChildResult result = processes.run(new Child(command, folder, limits));
        if (!(result instanceof ChildResult.Ended ended) || !ended.succeeded()) {
            return new Outcome.Failed<>(NAME + " " + result.inWords());
        }
        Matcher degrees = TURN.matcher(ended.out());
        return new Outcome.Done<>(
                degrees.find() ? Optional.of(Integer.parseInt(degrees.group(1)) / 90 % 4) : Optional.empty(),
                ended.cpu());
    }

    /** The version it states, such as {@code 5.3.0}. */
    String version(Path folder) throws InterruptedException, ReaderUnavailableException {
        String first = ask("--version", folder).lines().findFirst().orElse("");
        return first.startsWith(NAME + " ") ? first.substring(NAME.length() + 1) : first;
    }

    /** The languages whose models are installed. */
    Set<String> languages(Path folder) throws InterruptedException, ReaderUnavailableException {
        Set<String> found = ask("--list-langs", folder)
                .lines()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals(SCRIPT_MODEL))
                .collect(Collectors.toCollection(TreeSet::new));
        if (found.isEmpty()) {
            throw new ReaderUnavailableException(
                    "tesseract has no reading models: install tesseract-ocr-fra and those of the other languages");
        }
        return found;
    }

    private String ask(String question, Path folder) throws InterruptedException, ReaderUnavailableException {
        ChildResult result = processes.run(new Child(List.of(NAME, question), folder, PROBE));
        if (result instanceof ChildResult.Ended ended && ended.succeeded()) {
            return ended.out();
        }
        throw new ReaderUnavailableException(
                "pages cannot be read: tesseract " + result.inWords() + " (Debian package tesseract-ocr)");
    }
}
