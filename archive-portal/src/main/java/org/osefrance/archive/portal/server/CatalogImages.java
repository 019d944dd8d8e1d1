package org.osefrance.archive.portal.server;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.ingest.image.PyramidShelf;
import org.osefrance.archive.portal.iiif.ImageAccess;
import org.osefrance.archive.portal.iiif.PageImageName;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.Masks;

/**
 * Asks the catalogue, and with it the one access decision, for each image. A page of a scan is some thirty tiles, and an
 * answer costs milliseconds; so what the public may see is remembered until anything is written or the day changes.
 */
final class CatalogImages implements ImageAccess {

    private static final int MOST = 10_000;

    private final Catalog catalog;
    private final PyramidShelf shelf;
    private final LongSupplier writings;
    private final Supplier<LocalDate> today;
    private volatile Remembered remembered;

    /**
     * @param writings grows with every writing in the catalogue
     * @param today the legal day
     */
    CatalogImages(Catalog catalog, PyramidShelf shelf, LongSupplier writings, Supplier<LocalDate> today) {
        this.catalog = catalog;
        this.shelf = shelf;
        this.writings = writings;
        this.today = today;
        this.remembered = new Remembered(-1, LocalDate.MIN, Map.of());
    }

    @Override
    public Optional<ShownImage> findImage(Viewer viewer, PageImageName page) {
        if (viewer.equals(Viewer.anyone())) {
            return findOpen(page);
        }
        Optional<ShownImage> open = findOpen(page);
        Optional<ShownImage> own = ask(viewer, page, false);
        boolean alike = own.map(ShownImage::masks).equals(open.map(ShownImage::masks));
        return alike ? open : own;
    }

    private Optional<ShownImage> findOpen(PageImageName page) {
        Remembered now = current();
        Optional<ShownImage> known = now.images().get(page);
        if (known == null) {
            // Asked after the count was taken: a closing in between moves the count and this answer is never used
            // again.
            known = ask(Viewer.anyone(), page, true);
            if (now.images().size() < MOST) {
                now.images().put(page, known);
            }
        }
        return known;
    }

    private Optional<ShownImage> ask(Viewer viewer, PageImageName name, boolean open) {
        RecordId page = name.page();
        OptionalInt number = name.number();
        if (number.isPresent()) {
            return catalog.findImage(viewer, page, number.getAsInt())
                    .filter(view -> view.image().size().isPresent())
                    .map(view -> shown(page, number.getAsInt(), open, view.masks()));
        }
        return catalog.findPage(viewer, page)
                .filter(view -> view.page().size().isPresent())
                .map(view -> shown(page, view.page().imageNumber(), open, view.masks()));
    }

    private ShownImage shown(RecordId page, int number, boolean open, Masks masks) {
        String name = number == 1 ? page.value() : page + "." + number;
        return new ShownImage(shelf.pathOf(page, number), name, open, masks);
    }

    private Remembered current() {
        long count = writings.getAsLong();
        LocalDate day = today.get();
        Remembered now = remembered;
        if (now.count() != count || !now.day().equals(day)) {
            now = new Remembered(count, day, new ConcurrentHashMap<>());
            remembered = now;
        }
        return now;
    }

    private record Remembered(long count, LocalDate day, Map<PageImageName, Optional<ShownImage>> images) {}
}
