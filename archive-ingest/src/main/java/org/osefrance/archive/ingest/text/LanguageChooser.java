package org.osefrance.archive.ingest.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osefrance.archive.schemas.media.Word;

/**
 * Finds the one language to read a page in by reading narrow bands of it first. Measured on typewritten pages: three
 * joined models cost more than half of the page's reading again, a band of an eighth a fifth to a quarter; most pages tell
 * by a band of half that height.
 */
final class LanguageChooser {

    private static final Stripe NARROW = new Stripe(0.34, 0.07);
    private static final Stripe WIDE = new Stripe(0.50, 0.14);
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
     * What was chosen.
     *
     * @param language one of the candidates; the first where the bands do not tell
     * @param cpu processor time of the looking
     */
    record Choice(String language, Duration cpu) {}

    /** Chooses among two or more candidates, the likeliest first. */
    Choice choose(PageImage page, List<String> candidates, Path folder) throws IOException, InterruptedException {
        var scripts = Scripts.of(candidates);
        Band narrow = band(page, NARROW, scripts.first(), folder);
        Optional<String> found = guess.clear(narrow.text(), candidates);
        if (found.isPresent()) {
            return new Choice(found.get(), narrow.cpu());
        }
        Band wide = band(page, WIDE, scripts.first(), folder);
        Duration cpu = narrow.cpu().plus(wide.cpu());
        found = guess.likeliest(narrow.text() + "\n" + wide.text(), candidates);
        boolean otherScript = found.isEmpty() || wide.confidence() < LEGIBLE;
        if (otherScript && scripts.areTwo() && wide.words().size() >= ENOUGH_WORDS) {
            Band hebrew = band(page, WIDE, scripts.hebrew().getFirst(), folder);
            cpu = cpu.plus(hebrew.cpu());
            found = hebrew.isHebrew() && hebrew.isSurerThan(wide)
                    ? Optional.of(hebrewLanguage(hebrew, scripts))
                    : found;
        }
        return new Choice(found.orElse(candidates.getFirst()), cpu);
    }

    private String hebrewLanguage(Band band, Scripts scripts) {
        return guess.likeliest(band.text(), scripts.hebrew())
                .orElse(scripts.hebrew().getFirst());
    }

    /** A band that cannot be cut or read tells nothing; the reading of the page will say what is wrong with it. */
    private Band band(PageImage page, Stripe stripe, String language, Path folder)
            throws IOException, InterruptedException {
        int height = page.upright().height();
        int bandHeight = Math.max(1, (int) (height * stripe.height()));
        if (vips.band(page, (int) (height * stripe.top()), bandHeight, folder) instanceof Outcome.Done<Path> cut
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

    /** Where to look: shares of the page's height. */
    private record Stripe(double top, double height) {}

    /** The candidates by script: a model of one script cannot hint at a language of the other. */
    private record Scripts(List<String> latin, List<String> hebrew) {

        static Scripts of(List<String> candidates) {
            return new Scripts(
                    candidates.stream()
                            .filter(language -> !HEBREW_SCRIPT.contains(language))
                            .toList(),
                    candidates.stream().filter(HEBREW_SCRIPT::contains).toList());
        }

        String first() {
            return latin.isEmpty() ? hebrew.getFirst() : latin.getFirst();
        }

        boolean areTwo() {
            return !latin.isEmpty() && !hebrew.isEmpty();
        }
    }

    private record Band(List<Word> words, Duration cpu) {

        /** The legible words: out of another script, or half a line, a model makes up the small words of its language. */
        String text() {
            return words.stream()
                    .filter(word -> word.confidence() >= LEGIBLE)
                    .map(Word::text)
                    .collect(Collectors.joining(" "));
        }

        /** Whether most letters are: the Yiddish model knows Latin letters as well. */
        boolean isHebrew() {
            long letters = text().codePoints().filter(Character::isLetter).count();
            long hebrew = text().codePoints()
                    .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HEBREW)
                    .count();
            return 2 * hebrew > letters;
        }

        boolean isSurerThan(Band other) {
            return confidence() > other.confidence();
        }

        double confidence() {
            return words.stream().mapToDouble(Word::confidence).average().orElse(0);
        }
    }
}
