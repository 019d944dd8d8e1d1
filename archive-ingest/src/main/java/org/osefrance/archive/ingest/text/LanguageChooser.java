package org.osefrance.archive.ingest.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osefrance.archive.ingest.raster.GreyRaster;
import org.osefrance.archive.ingest.raster.PortableMap;
import org.osefrance.archive.schemas.media.Word;

/**
 * Finds the one language to read a page in: by a glance at the narrow band of it that holds most writing, and again by the
 * whole text once it is read. A glance costs about a fifth of a page; joined models cost more than half of it again
 * (measured), and two readings of every page twice as much.
 */
final class LanguageChooser {

    private static final double BAND = 0.09;
    private static final double SECOND_BAND = 0.16;
    private static final double LEGIBLE = 0.5;
    private static final double SURE = 0.4;
    private static final double SURER = 0.15;
    private static final int ENOUGH_WORDS = 4;
    /** Of pointed words a model that knows few points is unsure, right as it may be. */
    private static final double SURER_OF_POINTED = 0.05;

    private static final double CERTAINTY_OF_POINTED = 1.5;

    private static final String HEBREW = "heb";
    private static final String YIDDISH = "yid";
    private static final Set<String> HEBREW_SCRIPT = Set.of(HEBREW, YIDDISH);

    private final TesseractProgram tesseract;
    private final LanguageGuess guess;
    private final Set<String> installed;

    /** @param installed languages there are models for, whether they are candidates or not */
    LanguageChooser(TesseractProgram tesseract, LanguageGuess guess, Set<String> installed) {
        this.tesseract = tesseract;
        this.guess = guess;
        this.installed = Set.copyOf(installed);
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

    /**
     * Looks at the fullest band of a page.
     *
     * @param picture the page as it will be read
     */
    Choice glance(Picture picture, PageLook look, List<String> candidates, Path folder)
            throws IOException, InterruptedException {
        Optional<GreyRaster> raster = picture.raster();
        if (raster.isEmpty()) {
            return new Choice(Optional.empty(), Duration.ZERO);
        }
        Path band = cut(raster.get(), look, BAND, folder);
        Band seen = read(band, likeliest(candidates), folder);
        if (!seen.isAnotherScript() && !HEBREW_SCRIPT.contains(likeliest(candidates))) {
            return new Choice(guess.clear(seen.legible(), candidates), seen.cpu());
        }
        Choice hebrew = hebrew(cut(raster.get(), look, SECOND_BAND, folder), seen.confidence(), candidates, folder);
        return new Choice(hebrew.language(), seen.cpu().plus(hebrew.cpu()));
    }

    /**
     * The model that reads a text in Hebrew script with vowel points: the Yiddish one, which learned them. On three drawn pages of pointed
     * Hebrew it read 94 to 100 % of the words, sure of 59 to 72 %; the Hebrew model 89 to 95 %, but sure of 39 to 45 %, which is less
     * than a text is believed at.
     */
    Optional<String> findModelOfPointed(Sheet read) {
        return HEBREW.equals(read.language())
                        && installed.contains(YIDDISH)
                        && LanguageGuess.isPointed(Band.text(Lines.words(read.blocks())))
                ? Optional.of(YIDDISH)
                : Optional.empty();
    }

    /**
     * A reading of pointed Hebrew with the certainty it deserves. What bars were measured for (see {@link SortedOut}) does not hold for
     * it: of the words that the model was less than two fifths sure of, 29 of 31 were right on a drawn page and 12 of 28 on a print
     * with points and accents; below that bar a page of clean print had no text.
     */
    static Sheet asSureAsItDeserves(Sheet read) {
        return HEBREW_SCRIPT.contains(read.language()) && LanguageGuess.isPointed(Band.text(Lines.words(read.blocks())))
                ? new Sheet(Lines.surer(read.blocks(), CERTAINTY_OF_POINTED), read.language(), read.picture())
                : read;
    }

    /** The language of a text that was read with a model: Hebrew with vowel points is read with that of Yiddish. */
    String languageOf(String model, String text) {
        boolean hebrew = YIDDISH.equals(model) && LanguageGuess.isPointed(text) && !guess.isYiddish(text);
        return hebrew ? HEBREW : model;
    }

    /** Looks at a text that was read in one candidate for signs that it is in another. */
    Choice reconsider(Sheet read, PageLook look, List<String> candidates, Path folder)
            throws IOException, InterruptedException {
        Band whole = new Band(Lines.words(read.blocks()).toList(), Duration.ZERO);
        Optional<GreyRaster> raster = read.picture().raster();
        if (whole.isAnotherScript() && !HEBREW_SCRIPT.contains(read.language()) && raster.isPresent()) {
            Choice hebrew =
                    hebrew(cut(raster.get(), look, SECOND_BAND, folder), whole.confidence(), candidates, folder);
            if (hebrew.language().isPresent()) {
                return hebrew;
            }
            return new Choice(other(whole, read.language(), candidates), hebrew.cpu());
        }
        return new Choice(other(whole, read.language(), candidates), Duration.ZERO);
    }

    private Optional<String> other(Band whole, String used, List<String> candidates) {
        if (HEBREW_SCRIPT.contains(used) && whole.isAnotherScript() && !whole.isPointed()) {
            return Optional.of(likeliest(candidates)).filter(language -> !HEBREW_SCRIPT.contains(language));
        }
        List<String> compared = HEBREW_SCRIPT.contains(used)
                ? candidates.stream().filter(HEBREW_SCRIPT::contains).toList()
                : candidates;
        return inHebrewScript(whole, compared)
                .or(() -> guess.likeliest(whole.legible(), compared))
                .filter(language -> !language.equals(used));
    }

    /** Reads a band as Hebrew or Yiddish, and tells which of the two it is when it is one. */
    private Choice hebrew(Path band, double latin, List<String> candidates, Path folder) throws InterruptedException {
        List<String> hebrew =
                candidates.stream().filter(HEBREW_SCRIPT::contains).toList();
        if (hebrew.isEmpty()) {
            return new Choice(Optional.empty(), Duration.ZERO);
        }
        Band seen = read(band, hebrew.getFirst(), folder);
        boolean is = seen.isHebrew()
                && (seen.isPointed()
                        ? seen.confidence() >= latin + SURER_OF_POINTED
                        : seen.confidence() >= Math.max(SURE, latin + SURER));
        return new Choice(
                is ? inHebrewScript(seen, hebrew).or(() -> Optional.of(hebrew.getFirst())) : Optional.empty(),
                seen.cpu());
    }

    /** Hebrew or Yiddish by the letters: Yiddish writes each e and many an a as a letter. The model, where that is another. */
    private Optional<String> inHebrewScript(Band band, List<String> candidates) {
        if (!band.isHebrew()) {
            return Optional.empty();
        }
        if (!guess.isYiddish(band.text()) && band.isPointed() && installed.contains(YIDDISH)) {
            return Optional.of(YIDDISH).filter(model -> candidates.contains(HEBREW) || candidates.contains(model));
        }
        String language = guess.isYiddish(band.text()) ? YIDDISH : HEBREW;
        return Optional.of(language).filter(candidates::contains);
    }

    private static Path cut(GreyRaster picture, PageLook look, double share, Path folder) throws IOException {
        int height = Math.max(1, (int) (share * picture.height()));
        int top = (int) (look.fullestBand(share) * picture.height());
        GreyRaster band = GreyRaster.white(picture.width(), height);
        band.paste(picture, 0, top, picture.width(), height, 0, 0);
        Path file = folder.resolve("glance.pgm");
        PortableMap.write(band, file);
        return file;
    }

    /** A band that cannot be read tells nothing; the reading of the page will say what is wrong with it. */
    private Band read(Path band, String language, Path folder) throws InterruptedException {
        return tesseract.read(band, 0, language, TesseractProgram.Layout.ONE_BLOCK, folder)
                        instanceof Outcome.Done<TesseractTsv.Content>(var content, Duration cpu)
                ? new Band(Lines.words(content.blocks()).toList(), cpu)
                : new Band(List.of(), Duration.ZERO);
    }

    private record Band(List<Word> words, Duration cpu) {

        /** The words worth counting: of another script, or of half a line, a model makes small words of its own language. */
        String legible() {
            return text(words.stream().filter(word -> word.confidence() >= LEGIBLE));
        }

        String text() {
            return text(words.stream());
        }

        private static String text(Stream<Word> words) {
            return words.map(Word::text).collect(Collectors.joining(" "));
        }

        boolean isAnotherScript() {
            return words.size() >= ENOUGH_WORDS && confidence() < LEGIBLE;
        }

        /** Whether most letters are: the Yiddish model knows Latin letters as well. */
        boolean isHebrew() {
            String text = text();
            long letters = text.codePoints().filter(Character::isLetter).count();
            return 2 * LanguageGuess.hebrewLetters(text) > letters;
        }

        boolean isPointed() {
            return isHebrew() && LanguageGuess.isPointed(text());
        }

        double confidence() {
            return Lines.confidence(words);
        }
    }
}
