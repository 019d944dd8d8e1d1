package org.osefrance.archive.ingest.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.Word;

/**
 * Finds the one language to read a page in: first by a glance at a narrow band of it, and again by the whole text once it
 * is read. A glance costs about a fifth of a page; joined models cost more than half of it again (measured), and two
 * readings of every page twice as much.
 */
final class LanguageChooser {

    private static final double BAND_TOP = 0.34;
    private static final double BAND_HEIGHT = 0.08;
    private static final double SECOND_BAND_TOP = 0.50;
    private static final double SECOND_BAND_HEIGHT = 0.14;
    private static final double LEGIBLE = 0.5;
    private static final int ENOUGH_WORDS = 4;
    private static final Set<String> HEBREW_SCRIPT = Set.of("heb", "yid");

    private final TesseractProgram tesseract;
    private final VipsProgram vips;
    private final LanguageGuess guess;

    LanguageChooser(TesseractProgram tesseract, VipsProgram vips, LanguageGuess guess) {
        this.tesseract = tesseract;
        this.vips = vips;
        this.guess = guess;
    }

    /**
     * What was found, if anything was.
     *
     * @param cpu processor time of the looking
     */
    record Choice(Optional<String> language, Duration cpu) {}

    /** The candidate to read with where nothing tells: the first, but one in Latin script before one in Hebrew. */
    static String likeliest(List<String> candidates) {
        return candidates.stream()
                .filter(language -> !HEBREW_SCRIPT.contains(language))
                .findFirst()
                .orElse(candidates.getFirst());
    }

    /** Looks at a band across the page, above its middle. */
    Choice glance(PageImage page, List<String> candidates, Path folder) throws IOException, InterruptedException {
        Band band = band(page, BAND_TOP, BAND_HEIGHT, likeliest(candidates), folder);
        return new Choice(guess.clear(legible(band.words().stream()), candidates), band.cpu());
    }

    /** Looks at a text that was read in one candidate for signs that it is in another. */
    Choice reconsider(PageImage page, PageText text, String used, List<String> candidates, Path folder)
            throws IOException, InterruptedException {
        Optional<String> other = guess.likeliest(legible(text.words()), candidates);
        List<String> hebrew =
                candidates.stream().filter(HEBREW_SCRIPT::contains).toList();
        boolean otherScript = text.meanConfidence() < LEGIBLE
                && text.words().count() >= ENOUGH_WORDS
                && !HEBREW_SCRIPT.contains(used)
                && !hebrew.isEmpty();
        if (!otherScript) {
            return new Choice(other.filter(language -> !language.equals(used)), Duration.ZERO);
        }
        Band band = band(page, SECOND_BAND_TOP, SECOND_BAND_HEIGHT, hebrew.getFirst(), folder);
        boolean isHebrew = band.isHebrew() && band.confidence() > text.meanConfidence();
        Optional<String> found = isHebrew
                ? guess.likeliest(legible(band.words().stream()), hebrew).or(() -> Optional.of(hebrew.getFirst()))
                : other.filter(language -> !language.equals(used));
        return new Choice(found, band.cpu());
    }

    /** A band that cannot be cut or read tells nothing; the reading of the page will say what is wrong with it. */
    private Band band(PageImage page, double top, double share, String language, Path folder)
            throws IOException, InterruptedException {
        int height = page.upright().height();
        int bandHeight = Math.max(1, (int) (height * share));
        if (vips.band(page, (int) (height * top), bandHeight, folder) instanceof Outcome.Done<Path> cut
                && tesseract.read(cut.value(), 0, language, folder)
                        instanceof Outcome.Done<TesseractTsv.Content> read) {
            List<Word> words = read.value().blocks().stream()
                    .flatMap(block -> block.lines().stream())
                    .flatMap(line -> line.words().stream())
                    .toList();
            return new Band(words, cut.cpu().plus(read.cpu()));
        }
        return new Band(List.of(), Duration.ZERO);
    }

    /** The words worth counting: of another script, or of half a line, a model makes small words of its own language. */
    private static String legible(Stream<Word> words) {
        return words.filter(word -> word.confidence() >= LEGIBLE)
                .map(Word::text)
                .collect(Collectors.joining(" "));
    }

    private record Band(List<Word> words, Duration cpu) {

        /** Whether most letters are: the Yiddish model knows Latin letters as well. */
        boolean isHebrew() {
            String text = words.stream().map(Word::text).collect(Collectors.joining());
            long letters = text.codePoints().filter(Character::isLetter).count();
            long hebrew = text.codePoints()
                    .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HEBREW)
                    .count();
            return 2 * hebrew > letters;
        }

        double confidence() {
            return words.stream().mapToDouble(Word::confidence).average().orElse(0);
        }
    }
}
