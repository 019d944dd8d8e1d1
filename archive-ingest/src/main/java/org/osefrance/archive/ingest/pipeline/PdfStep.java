package org.osefrance.archive.ingest.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.ingest.pdf.Drawings;
import org.osefrance.archive.ingest.pdf.PdfDrawing;
import org.osefrance.archive.ingest.pdf.PdfLayout;
import org.osefrance.archive.ingest.pdf.PdfPage;
import org.osefrance.archive.ingest.pdf.PdfPage.Drawer;
import org.osefrance.archive.ingest.pdf.PdfPage.WordSource;
import org.osefrance.archive.ingest.pdf.PdfProgram;
import org.osefrance.archive.ingest.storage.OriginalStore;
import org.osefrance.archive.ingest.text.PageImage;
import org.osefrance.archive.ingest.text.ReadingLanguages;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.record.Page;

/**
 * Makes pages of a PDF: each is drawn like the page of a scan, has the words that stand in the file, and is read where none
 * do. A few pages at a time are drawn and kept, so that a long document takes no more room than a short one, and a kill costs
 * no more than a few pages.
 */
public final class PdfStep {

    private static final Signature SIGNATURE = new Signature("pipeline", "pages of a PDF");
    private static final int AT_A_TIME = 8;

    private final OriginalStore store;
    private final Register register;
    private final PdfProgram program;
    private final PageMaker maker;
    private final PageTexts texts;
    private final Path scratch;
    private final Clock clock;

    /**
     * @param scratch an existing folder for drawings, which are deleted as soon as their pyramids are made
     * @param clock tells when a text was taken out
     */
    public PdfStep(
            OriginalStore store, Register register, PdfProgram program, PageMaker maker, Path scratch, Clock clock) {
        this.store = store;
        this.register = register;
        this.program = program;
        this.maker = maker;
        this.texts = new PageTexts(store, register);
        this.scratch = scratch;
        this.clock = clock;
    }

    void perform(RecordId file, ReadingLanguages languages) throws InterruptedException {
        Path original = SoundOriginal.of(store, file);
        switch (program.layout(original)) {
            case PdfLayout.Refused(String reason) -> PageMaker.withoutImage(register, file, reason, SIGNATURE);
            case PdfLayout.Laid laid -> {
                noteLock(file, laid);
                try {
                    makePages(file, original, laid, languages);
                } catch (IOException failed) {
                    throw withoutRoomToDraw(failed);
                }
            }
        }
    }

    /** Whoever hands a copy on has to know what its maker did not want done with it. */
    private void noteLock(RecordId file, PdfLayout.Laid laid) {
        laid.locked().ifPresent(forbidden -> {
            Lease.require();
            String agent = laid.program().name() + " " + laid.program().version();
            String detail = "opens without a password, but is locked; its maker forbade: " + forbidden;
            register.recordEvents(
                    List.of(new PremisEvent(file, PremisEvent.Type.VALIDATION, clock.instant(), true, detail, agent)));
        });
    }

    private static PipelineException withoutRoomToDraw(IOException failed) {
        return new PipelineException("the drawings of a PDF cannot be kept or deleted", failed);
    }

    private void makePages(RecordId file, Path original, PdfLayout.Laid laid, ReadingLanguages languages)
            throws IOException, InterruptedException {
        Lease.require();
        List<RecordId> made = register.putPages(
                file,
                laid.pages().stream().map(page -> Optional.of(page.size())).toList(),
                SIGNATURE);
        Map<Integer, Page> shown = made.isEmpty() ? Map.of() : maker.shownBy(file);
        List<Integer> indexes = List.copyOf(shown.keySet());
        ReadingLanguages expected = languages;
        for (int from = 0; from < indexes.size(); from += AT_A_TIME) {
            Map<Integer, PdfPage> some = new TreeMap<>();
            for (int i : indexes.subList(from, Math.min(indexes.size(), from + AT_A_TIME))) {
                some.put(i, laid.pages().get(i));
            }
            Map<Integer, PageText> kept = new LinkedHashMap<>();
            ReadingLanguages known = expected;
            try (Drawings drawings = Drawings.make(program, original, some, scratch)) {
                for (Map.Entry<Integer, PdfPage> laidOut : some.entrySet()) {
                    Page page = Optional.ofNullable(shown.get(laidOut.getKey())).orElseThrow();
                    Optional<PageText> text = page(drawings, page, laidOut.getValue(), laid.program(), known);
                    if (text.isPresent()) {
                        kept.put(page.imageIndex(), text.get());
                        known = PageMaker.after(text.get(), known);
                    }
                }
                texts.keep(file, PageMaker.Target.of(shown), kept);
                // Their words stand in the file, but there is nothing to show.
                kept.keySet()
                        .forEach(index -> drawings.failure(index)
                                .ifPresent(
                                        reason -> register.setPageState(id(shown, index), PageState.NO_IMAGE, reason)));
            }
            expected = known;
        }
    }

    private static RecordId id(Map<Integer, Page> pages, int index) {
        return Optional.ofNullable(pages.get(index)).orElseThrow().id();
    }

    private Optional<PageText> page(
            Drawings drawings, Page page, PdfPage laidOut, PdfLayout.Program laidBy, ReadingLanguages languages)
            throws InterruptedException {
        int index = page.imageIndex();
        boolean drawn = makePyramid(drawings, index, PageMaker.Target.of(page), laidOut.size());
        if (maker.hasText(page)) {
            if (drawn) {
                register.setPageState(page.id(), PageState.READY, "");
            }
            return Optional.empty();
        }
        if (laidOut.source() == WordSource.FILE) {
            var extractor = new TextMaker.Extractor(laidBy.name(), laidBy.version());
            PageText text = new PageText(laidOut.size(), laidOut.blocks(), extractor, clock.instant());
            return Optional.of(laidOut.noted(text).turned(page.image().turn()));
        }
        return drawn
                ? maker.read(
                        new PageImage(drawings.image(index), 0, 1, laidOut.size()), page, languages, laidOut::noted)
                : Optional.empty();
    }

    /**
     * Makes again the images that were lost of pages that had one, in the sizes they had: regions are cited in them.
     *
     * @param pages that the file shows or showed, all settled
     */
    void redraw(RecordId file, List<PageView> pages) throws InterruptedException {
        List<DrawnImage> lost = maker.listLost(file, pages);
        if (lost.isEmpty()) {
            return;
        }
        Path original = SoundOriginal.of(store, file);
        switch (program.layout(original)) {
            case PdfLayout.Refused(String reason) ->
                lost.forEach(one -> maker.cannotDraw(one.target(), one.size(), reason));
            case PdfLayout.Laid laid -> {
                for (DrawnImage one : lost) {
                    redraw(original, one, laid);
                }
            }
        }
    }

    private void redraw(Path original, DrawnImage lost, PdfLayout.Laid laid) throws InterruptedException {
        int index = lost.imageIndex();
        Drawer drawer = index < laid.pages().size() ? laid.pages().get(index).drawer() : Drawer.PDFBOX;
        PdfPage asItWas = new PdfPage(lost.size(), WordSource.IMAGE, List.of(), drawer);
        try (Drawings drawings = Drawings.make(program, original, Map.of(index, asItWas), scratch)) {
            boolean unused = makePyramid(drawings, index, lost.target(), lost.size());
        } catch (IOException failed) {
            throw withoutRoomToDraw(failed);
        }
    }

    private boolean makePyramid(Drawings drawings, int index, PageMaker.Target page, PixelSize size)
            throws InterruptedException {
        return switch (drawings.of(index)) {
            case PdfDrawing.Drawn(Path image) -> maker.draw(image, 0, size, page);
            case PdfDrawing.NotDrawn(String reason) -> {
                maker.cannotDraw(page, size, reason);
                yield false;
            }
        };
    }
}
