package org.osefrance.archive.ingest.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.ingest.image.ImageHeader;
import org.osefrance.archive.ingest.image.OriginalImages;
import org.osefrance.archive.ingest.image.UnreadableImageException;
import org.osefrance.archive.ingest.storage.OriginalStore;
import org.osefrance.archive.ingest.text.PageImage;
import org.osefrance.archive.ingest.text.ReadingLanguages;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.record.Page;

/**
 * Makes pages of a scan: a pyramid and a reading for each image of the file. A page that has a text already (it came back
 * from the store, or a person typed it) gets its pyramid and is not read again.
 */
public final class ScanStep {

    private static final Signature SIGNATURE = new Signature("pipeline", "pages of an accepted scan");

    private final OriginalStore store;
    private final Register register;
    private final OriginalImages images;
    private final PageMaker maker;
    private final PageTexts texts;
    private final LeafMarks marks;

    /**
     * @param images tells which images a file holds
     * @param marks what was said of scans before they were accepted
     */
    public ScanStep(OriginalStore store, Register register, OriginalImages images, PageMaker maker, LeafMarks marks) {
        this.store = store;
        this.register = register;
        this.images = images;
        this.maker = maker;
        this.texts = new PageTexts(store, register);
        this.marks = marks;
    }

    void perform(RecordId file, ReadingLanguages languages) throws InterruptedException {
        Path original = SoundOriginal.of(store, file);
        List<ImageHeader> headers;
        try {
            headers = images.list(original);
        } catch (UnreadableImageException unreadable) {
            PageMaker.withoutImage(register, file, String.valueOf(unreadable.getMessage()), SIGNATURE);
            return;
        } catch (IOException failed) {
            throw new PipelineException("the original of " + file + " cannot be opened", failed);
        }
        Lease.require();
        List<RecordId> made = register.putPages(
                file,
                headers.stream().map(header -> Optional.of(header.upright())).toList(),
                SIGNATURE);
        marks.carry(file);
        Map<Integer, Page> pages = made.isEmpty() ? Map.of() : maker.shownBy(file);
        Map<Integer, PageText> read = new LinkedHashMap<>();
        ReadingLanguages expected = languages;
        for (Map.Entry<Integer, Page> page : pages.entrySet()) {
            Optional<PageText> text = page(original, headers.get(page.getKey()), page.getValue(), expected);
            if (text.isPresent()) {
                read.put(page.getKey(), text.get());
                expected = PageMaker.after(text.get(), expected);
            }
        }
        // Turned on the contact sheet, a page has an image from before the turn, and that one's address is asked for
        // too.
        draw(original, maker.listLost(file));
        texts.keep(file, PageMaker.Target.of(pages), read);
    }

    private Optional<PageText> page(Path original, ImageHeader header, Page page, ReadingLanguages expected)
            throws InterruptedException {
        if (!maker.draw(original, page.imageIndex(), header.upright(), PageMaker.Target.of(page))) {
            return Optional.empty();
        }
        if (maker.hasText(page)) {
            Lease.require();
            register.setPageState(page.id(), PageState.READY, "");
            return Optional.empty();
        }
        return maker.read(
                new PageImage(original, header.directory(), header.orientation(), header.upright()), page, expected);
    }

    /**
     * Makes again the images that were lost of pages that had one. Their texts and states stay as they are, so that they
     * can be read meanwhile; a page whose image cannot be made any more is settled without one.
     *
     * @param pages that the file shows or showed, all settled
     */
    void redraw(RecordId file, List<PageView> pages) throws InterruptedException {
        draw(SoundOriginal.of(store, file), maker.listLost(file, pages));
    }

    private void draw(Path original, List<DrawnImage> images) throws InterruptedException {
        for (DrawnImage lost : images) {
            boolean unused = maker.draw(original, lost.imageIndex(), lost.size(), lost.target());
        }
    }
}
