package org.osefrance.archive.ingest.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.PremisEvent.Type;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.ingest.image.ImageHeader;
import org.osefrance.archive.ingest.image.MadePyramid;
import org.osefrance.archive.ingest.image.OriginalImages;
import org.osefrance.archive.ingest.image.PyramidMaker;
import org.osefrance.archive.ingest.image.PyramidShelf;
import org.osefrance.archive.ingest.image.UnreadableImageException;
import org.osefrance.archive.ingest.storage.DiskRoom;
import org.osefrance.archive.ingest.storage.OriginalStore;
import org.osefrance.archive.ingest.text.PageImage;
import org.osefrance.archive.ingest.text.PageReader;
import org.osefrance.archive.ingest.text.PageReading;
import org.osefrance.archive.ingest.text.ReadingLanguages;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextMaker;

/**
 * Makes pages of a scan: a pyramid and a reading for each image of the file. A page that has a text already (it came back
 * from the store, or a person typed it) gets its pyramid and is not read again.
 */
public final class ScanStep {

    private static final Signature SIGNATURE = new Signature("pipeline", "pages of an accepted scan");
    private static final Viewer PIPELINE = new Viewer.Machinery("pipeline");
    private static final String IMAGE_AGENT = "libvips";

    private final OriginalStore store;
    private final Catalog catalog;
    private final Register register;
    private final OriginalImages images;
    private final PyramidMaker pyramids;
    private final PyramidShelf shelf;
    private final DiskRoom room;
    private final PageReader reader;
    private final PageTexts texts;
    private final Clock clock;

    /**
     * @param pyramids makes the images
     * @param shelf where they lie
     * @param reader reads them
     * @param clock tells when something was made
     */
    public ScanStep(
            OriginalStore store,
            Catalog catalog,
            Register register,
            OriginalImages images,
            PyramidMaker pyramids,
            PyramidShelf shelf,
            PageReader reader,
            Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.register = register;
        this.images = images;
        this.pyramids = pyramids;
        this.shelf = shelf;
        this.room = new DiskRoom(shelf.folder());
        this.reader = reader;
        this.texts = new PageTexts(store, register);
        this.clock = clock;
    }

    void perform(RecordId file, ReadingLanguages languages) throws InterruptedException {
        Path original = store.path(file, OriginalStore.ORIGINAL);
        List<ImageHeader> headers;
        try {
            headers = images.list(original);
        } catch (UnreadableImageException unreadable) {
            withoutImage(file, String.valueOf(unreadable.getMessage()));
            return;
        } catch (IOException failed) {
            throw new PipelineException("the original of " + file + " cannot be opened", failed);
        }
        List<RecordId> pages = register.putPages(
                file,
                headers.stream().map(header -> Optional.of(header.upright())).toList(),
                SIGNATURE);
        ReadPages read = new ReadPages(languages);
        for (int i = 0; i < pages.size(); i++) {
            if (draw(original, headers.get(i).upright(), i, pages.get(i))) {
                read.page(original, i, headers.get(i), pages.get(i));
            }
        }
        texts.keep(file, pages, read.texts);
    }

    /**
     * Makes again the images that were lost of pages that had one. Their texts and states stay as they are, so that they
     * can be read meanwhile; a page whose image cannot be made any more is settled without one.
     *
     * @param pages of the file, all settled
     */
    void redraw(RecordId file, List<PageView> pages) throws InterruptedException {
        Path original = store.path(file, OriginalStore.ORIGINAL);
        for (PageView view : pages) {
            RecordId page = view.page().id();
            Optional<PixelSize> size = view.page().size();
            if (view.state() != PageState.NO_IMAGE && size.isPresent() && !shelf.has(page)) {
                draw(original, size.get(), view.page().imageIndex(), page);
            }
        }
    }

    /** Makes the pyramid; a page of which none can be made is settled, with the reason. */
    private boolean draw(Path original, PixelSize size, int imageIndex, RecordId page) throws InterruptedException {
        try {
            MadePyramid made = pyramids.make(original, imageIndex, shelf.pathOf(page));
            record(
                    page,
                    true,
                    "pyramid" + made.warning().map(warning -> "; " + warning).orElse(""));
            return true;
        } catch (UnreadableImageException unreadable) {
            requireRoom(page, size);
            String reason = String.valueOf(unreadable.getMessage());
            record(page, false, reason);
            register.setPageState(page, PageState.NO_IMAGE, reason);
            return false;
        } catch (IOException failed) {
            throw new PipelineException("the pyramid of page " + page + " cannot be written", failed);
        }
    }

    /** Before a page is settled as one that cannot be drawn or read: on a full disk none can. */
    private void requireRoom(RecordId page, PixelSize size) {
        try {
            room.requireFor(size);
        } catch (IOException none) {
            throw new PipelineException("there is no room to work on page " + page, none);
        }
    }

    private void record(RecordId page, boolean successful, String detail) {
        register.recordEvents(
                List.of(new PremisEvent(page, Type.CREATION, clock.instant(), successful, detail, IMAGE_AGENT)));
    }

    private void withoutImage(RecordId file, String reason) {
        new ArrayList<>(register.putPages(file, List.of(Optional.empty()), SIGNATURE))
                .forEach(page -> register.setPageState(page, PageState.NO_IMAGE, reason));
    }

    /** The pages of one file are mostly in one language; each is first read in that of the one before. */
    private final class ReadPages {

        private final Map<Integer, PageText> texts = new LinkedHashMap<>();
        private ReadingLanguages expected;

        ReadPages(ReadingLanguages languages) {
            this.expected = languages;
        }

        void page(Path original, int index, ImageHeader header, RecordId page) throws InterruptedException {
            if (!catalog.listTexts(PIPELINE, page).isEmpty()) {
                register.setPageState(page, PageState.READY, "");
                return;
            }
            PageImage image = new PageImage(original, header.directory(), header.orientation(), header.upright());
            PageReading reading = reader.read(image, expected);
            if (reading instanceof PageReading.Unread) {
                requireRoom(page, header.upright());
            }
            switch (reading) {
                case PageReading.Read read -> {
                    texts.put(index, read.text());
                    if (read.text().maker() instanceof TextMaker.Reader maker
                            && maker.languages().size() == 1) {
                        expected = expected.after(maker.languages().getFirst());
                    }
                }
                case PageReading.Unread unread -> register.setPageState(page, PageState.UNREAD, unread.reason());
            }
        }
    }
}
