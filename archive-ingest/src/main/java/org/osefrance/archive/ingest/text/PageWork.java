package org.osefrance.archive.ingest.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * The reading of one page: a look at a small grey copy, the language, a first reading of the page as the look says to
 * prepare it, and what the first reading calls for: the page turned, another language, another layout, the background
 * taken away, the lines that were passed over. Of two readings the surer is kept.
 */
final class PageWork {

    private static final double POOR = 0.75;
    private static final double HOPELESS = 0.5;
    private static final double MUCH_UNREAD = 0.08;
    private static final double SOME_TEXT = 15; // in a picture the layout of one block invents words
    private static final int FEW_WORDS = 3;

    private final ReadingTools tools;
    private final PageImage page;
    private final Path folder;
    private Duration cpu = Duration.ZERO;
    private int readings;

    PageWork(ReadingTools tools, PageImage page, Path folder) {
        this.tools = tools;
        this.page = page;
        this.folder = folder;
    }

    /** Processor time so far. */
    Duration cpu() {
        return cpu;
    }

    /** How often the whole page was read. */
    int readings() {
        return readings;
    }

    /** The best reading, or why there is none. */
    Outcome<PageFound> read(List<String> candidates, Optional<String> expected)
            throws IOException, InterruptedException {
        return switch (tools.vips().grey(page, folder)) {
            case Outcome.Failed<GreyCopy>(String reason) ->
                page.isStoredUpright() ? unprepared(candidates, expected) : new Outcome.Failed<>(reason);
            case Outcome.Done<GreyCopy>(GreyCopy grey, Duration decoding) -> {
                cpu = cpu.plus(decoding);
                yield prepared(grey, candidates, expected);
            }
        };
    }

    /** What cannot be decoded for a look, Tesseract may be able to read, or say what is wrong with. */
    private Outcome<PageFound> unprepared(List<String> candidates, Optional<String> expected)
            throws InterruptedException {
        var picture =
                new Picture(page.file(), page.directory(), Placement.asItIs(page.upright()), Optional.empty(), false);
        String language = expected.filter(candidates::contains).orElseGet(() -> LanguageChooser.likeliest(candidates));
        return switch (recognise(picture, language, TesseractProgram.Layout.BY_ITSELF)) {
            case Outcome.Failed<Sheet>(String reason) -> new Outcome.Failed<>(reason);
            case Outcome.Done<Sheet>(Sheet sheet, Duration ignored) ->
                new Outcome.Done<>(new PageFound(sheet.blocks(), List.of(), language, readings), cpu);
        };
    }

    private Outcome<PageFound> prepared(GreyCopy grey, List<String> candidates, Optional<String> expected)
            throws IOException, InterruptedException {
        PageLook look = PageLook.at(grey.raster().shrunkTo(PageLook.WIDTH), page.upright());
        Preparation preparation = Preparation.of(look);
        Picture picture = preparation.apply(page, grey, folder);
        if (look.slant().sideways()) {
            preparation = preparation.turning(turn(picture));
            picture = preparation.apply(page, grey, folder);
        }
        Optional<String> told =
                candidates.size() == 1 ? Optional.of(candidates.getFirst()) : expected.filter(candidates::contains);
        if (look.isBlank()) {
            String language = told.orElseGet(() -> LanguageChooser.likeliest(candidates));
            return new Outcome.Done<>(new PageFound(List.of(), List.of(), language, readings), cpu);
        }
        if (told.isEmpty()) {
            LanguageChooser.Choice choice = tools.chooser().glance(picture, look, candidates, folder);
            cpu = cpu.plus(choice.cpu());
            told = choice.language();
        }
        String language = told.orElseGet(() -> LanguageChooser.likeliest(candidates));
        Outcome<Sheet> first = recognise(picture, language, TesseractProgram.Layout.BY_ITSELF);
        if (first instanceof Outcome.Failed<Sheet>(String reason)) {
            return new Outcome.Failed<>(reason);
        }
        Sheet sheet = ((Outcome.Done<Sheet>) first).value();
        sheet = turned(sheet, grey, preparation);
        sheet = inAnotherLanguage(sheet, look, candidates);
        sheet = pointed(sheet);
        sheet = again(sheet, grey, look, preparation);
        sheet = patched(sheet, look);
        sheet = LanguageChooser.asSureAsItDeserves(sheet);
        SortedOut sorted = SortedOut.of(sheet, look);
        return new Outcome.Done<>(new PageFound(sorted.blocks(), sorted.unread(), sheet.language(), readings), cpu);
    }

    /** A page that reads like nothing may stand on its head. */
    private Sheet turned(Sheet sheet, GreyCopy grey, Preparation preparation) throws IOException, InterruptedException {
        if (sheet.confidence() >= HOPELESS || sheet.words().size() < FEW_WORDS) {
            return sheet;
        }
        int quarters = turn(sheet.picture());
        if (quarters == 0) {
            return sheet;
        }
        Picture upright = preparation.turning(quarters).apply(page, grey, folder);
        return surer(sheet, upright, sheet.language(), TesseractProgram.Layout.BY_ITSELF);
    }

    /** By how many quarters a picture should be turned clockwise; 0 where it cannot be told. */
    private int turn(Picture picture) throws InterruptedException {
        return switch (tools.tesseract().turn(picture.file(), picture.directory(), folder)) {
            case Outcome.Failed<Optional<Integer>> untold -> 0;
            case Outcome.Done<Optional<Integer>>(Optional<Integer> quarters, Duration looking) -> {
                cpu = cpu.plus(looking);
                yield quarters.orElse(0);
            }
        };
    }

    private Sheet inAnotherLanguage(Sheet sheet, PageLook look, List<String> candidates)
            throws IOException, InterruptedException {
        if (candidates.size() == 1) {
            return sheet;
        }
        LanguageChooser.Choice other = tools.chooser().reconsider(sheet, look, candidates, folder);
        cpu = cpu.plus(other.cpu());
        return other.language().isEmpty()
                ? sheet
                : surer(sheet, sheet.picture(), other.language().get(), TesseractProgram.Layout.BY_ITSELF);
    }

    private Sheet pointed(Sheet sheet) throws InterruptedException {
        Optional<String> model = tools.chooser().findModelOfPointed(sheet);
        return model.isEmpty() ? sheet : surer(sheet, sheet.picture(), model.get(), TesseractProgram.Layout.BY_ITSELF);
    }

    /** Once more where much was passed over, or where it was poor and the background is still there. */
    private Sheet again(Sheet sheet, GreyCopy grey, PageLook look, Preparation preparation)
            throws IOException, InterruptedException {
        if (sheet.sureLetters() >= SOME_TEXT && look.beside(sheet.words()).share() > MUCH_UNREAD) {
            return surer(sheet, sheet.picture(), sheet.language(), TesseractProgram.Layout.ONE_BLOCK);
        }
        if (sheet.confidence() < POOR && !sheet.picture().isFlattened() && look.isFine()) {
            int quarters = sheet.picture().placement().quarters();
            Preparation flat = new Preparation(true, quarters, quarters == 0 ? preparation.degrees() : 0);
            return surer(sheet, flat.apply(page, grey, folder), sheet.language(), TesseractProgram.Layout.BY_ITSELF);
        }
        return sheet;
    }

    /** The lines that were passed over, read by themselves and put in their places. */
    private Sheet patched(Sheet sheet, PageLook look) throws IOException, InterruptedException {
        return switch (new Patching(tools.tesseract(), look).patch(sheet, folder)) {
            case Outcome.Failed<Sheet> none -> sheet;
            case Outcome.Done<Sheet>(Sheet whole, Duration reading) -> {
                cpu = cpu.plus(reading);
                yield whole;
            }
        };
    }

    private Sheet surer(Sheet sheet, Picture picture, String language, TesseractProgram.Layout layout)
            throws InterruptedException {
        return recognise(picture, language, layout) instanceof Outcome.Done<Sheet>(Sheet other, Duration ignored)
                ? sheet.orSurer(other)
                : sheet;
    }

    private Outcome<Sheet> recognise(Picture picture, String language, TesseractProgram.Layout layout)
            throws InterruptedException {
        readings++;
        return switch (tools.tesseract().read(picture.file(), picture.directory(), language, layout, folder)) {
            case Outcome.Failed<TesseractTsv.Content>(String reason) -> new Outcome.Failed<>(reason);
            case Outcome.Done<TesseractTsv.Content>(var content, Duration time) -> {
                cpu = cpu.plus(time);
                PixelSize expected = picture.placement().picture();
                PixelSize seen = content.size().orElse(expected);
                yield seen.equals(expected)
                        ? new Outcome.Done<>(
                                new Sheet(picture.placement().onPage(content.blocks()), language, picture), cpu)
                        : new Outcome.Failed<>("tesseract saw an image of " + seen + ", not of " + expected);
            }
        };
    }
}
