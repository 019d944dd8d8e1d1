package org.osefrance.archive.ingest.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.PremisEvent.Type;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.ingest.image.MadePyramid;
import org.osefrance.archive.ingest.image.PyramidMaker;
import org.osefrance.archive.ingest.image.PyramidShelf;
import org.osefrance.archive.ingest.image.UnreadableImageException;
import org.osefrance.archive.ingest.storage.DiskRoom;
import org.osefrance.archive.ingest.text.PageImage;
import org.osefrance.archive.ingest.text.PageReader;
import org.osefrance.archive.ingest.text.PageReading;
import org.osefrance.archive.ingest.text.ReadingLanguages;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.QuarterTurn;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.record.Page;

/**
 * What is done to one page that has an image, whatever file the image is in: its pyramid, its reading. A page of which none
 * can be made is settled with the reason; on a full disk nothing is settled, because there none can.
 */
public final class PageMaker {

    private static final Viewer PIPELINE = new Viewer.Machinery("pipeline");
    private static final String IMAGE_AGENT = "libvips";

    private final Catalog catalog;
    private final Register register;
    private final PyramidMaker pyramids;
    private final PyramidShelf shelf;
    private final DiskRoom room;
    private final PageReader reader;
    private final Clock clock;

    /**
     * @param pyramids makes the images
     * @param shelf where they lie
     * @param reader reads them
     * @param clock tells when something was made
     */
    public PageMaker(
            Catalog catalog,
            Register register,
            PyramidMaker pyramids,
            PyramidShelf shelf,
            PageReader reader,
            Clock clock) {
        this.catalog = catalog;
        this.register = register;
        this.pyramids = pyramids;
        this.shelf = shelf;
        this.room = new DiskRoom(shelf.folder());
        this.reader = reader;
        this.clock = clock;
    }

    /** Whether the pyramid lies where it belongs. */
    boolean isDrawn(Target target) {
        return shelf.has(target.page(), target.number());
    }

    /** Whether the page has a text of this picture already: it came back from the store, or a person typed it. */
    boolean hasText(Page page) {
        return catalog.listTexts(PIPELINE, page.id()).stream()
                .flatMap(text -> page.findImage(text.image()).stream())
                .anyMatch(page.image()::isOfSamePicture);
    }

    /** Pages that a file shows now, by the index of its image; those that another file shows by now are none of its business. */
    Map<Integer, Page> shownBy(RecordId file) {
        Map<Integer, Page> shown = new TreeMap<>();
        catalog.listPagesOfFile(PIPELINE, file).stream()
                .map(PageView::page)
                .filter(page -> page.file().equals(file))
                .forEach(page -> shown.put(page.imageIndex(), page));
        return shown;
    }

    /**
     * One image of a page that a pyramid is made for.
     *
     * @param number of the image, from 1
     * @param turn by how much it is turned from how it lies in its file
     */
    record Target(RecordId page, int number, QuarterTurn turn) {

        /** What the page is shown by now. */
        static Target of(Page page) {
            return new Target(page.id(), page.imageNumber(), page.image().turn());
        }

        /** The same of several. */
        static Map<Integer, Target> of(Map<Integer, Page> pages) {
            Map<Integer, Target> targets = new TreeMap<>();
            pages.forEach((index, page) -> targets.put(index, of(page)));
            return targets;
        }
    }

    /** Of pages that a file shows or showed, the images of that file that were made and lie no more where they belong. */
    List<DrawnImage> listLost(RecordId file, List<PageView> views) {
        return DrawnImage.listOf(file, views).stream()
                .filter(image -> !isDrawn(image.target()))
                .toList();
    }

    /** The same of all pages of a file. */
    List<DrawnImage> listLost(RecordId file) {
        return listLost(file, catalog.listPagesOfFile(PIPELINE, file));
    }

    /**
     * Makes the pyramid.
     *
     * @param image a file that holds the image
     * @param imageIndex which of that file's images
     * @param size of that image as it lies in the file
     * @return false when none can be made; the page is settled then
     */
    boolean draw(Path image, int imageIndex, PixelSize size, Target target) throws InterruptedException {
        RecordId page = target.page();
        try {
            Lease.require();
            MadePyramid made = pyramids.make(image, imageIndex, target.turn(), shelf.pathOf(page, target.number()));
            record(
                    page,
                    true,
                    "pyramid" + made.warning().map(warning -> "; " + warning).orElse(""));
            return true;
        } catch (UnreadableImageException unreadable) {
            cannotDraw(target, size, String.valueOf(unreadable.getMessage()));
            return false;
        } catch (IOException failed) {
            throw new PipelineException("the pyramid of page " + page + " cannot be written", failed);
        }
    }

    /** Settles a page of which no image can be made. */
    void cannotDraw(Target target, PixelSize size, String reason) {
        RecordId page = target.page();
        requireRoom(page, size);
        record(page, false, reason);
        Lease.require();
        // An image of before that cannot be made again says nothing about the one the page has now.
        if (catalog.findPage(PIPELINE, page)
                .filter(view -> view.page().imageNumber() == target.number())
                .isPresent()) {
            register.setPageState(page, PageState.NO_IMAGE, reason);
        }
    }

    /** Reads the page; empty when it cannot be read, and the page is settled then. */
    Optional<PageText> read(PageImage image, Page page, ReadingLanguages languages) throws InterruptedException {
        return read(image, page, languages, UnaryOperator.identity());
    }

    /**
     * The same.
     *
     * @param more what else is known of the text, as the page lies in its file
     */
    Optional<PageText> read(PageImage image, Page page, ReadingLanguages languages, UnaryOperator<PageText> more)
            throws InterruptedException {
        return switch (reader.read(image, languages)) {
            case PageReading.Read read ->
                Optional.of(more.apply(read.text()).turned(page.image().turn()));
            case PageReading.Unread unread -> {
                requireRoom(page.id(), image.upright());
                Lease.require();
                register.setPageState(page.id(), PageState.UNREAD, unread.reason());
                yield Optional.empty();
            }
        };
    }

    /** The pages of one file are mostly in one language; each is first read in that of the one before. */
    static ReadingLanguages after(PageText text, ReadingLanguages languages) {
        return text.maker() instanceof TextMaker.Reader maker
                        && maker.languages().size() == 1
                ? languages.after(maker.languages().getFirst())
                : languages;
    }

    /** Settles the one page of a file that has none that could be drawn. */
    static void withoutImage(Register register, RecordId file, String reason, Signature signature) {
        Lease.require();
        register.putPages(file, List.of(Optional.empty()), signature)
                .forEach(page -> register.setPageState(page, PageState.NO_IMAGE, reason));
    }

    private void requireRoom(RecordId page, PixelSize size) {
        try {
            room.requireFor(size);
        } catch (IOException none) {
            throw new PipelineException("there is no room to work on page " + page, none);
        }
    }

    private void record(RecordId page, boolean successful, String detail) {
        Lease.require();
        register.recordEvents(
                List.of(new PremisEvent(page, Type.CREATION, clock.instant(), successful, detail, IMAGE_AGENT)));
    }
}
