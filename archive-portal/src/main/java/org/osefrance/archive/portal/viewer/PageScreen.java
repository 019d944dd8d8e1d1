package org.osefrance.archive.portal.viewer;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Origin;

/**
 * A page with its scan and its text, for its template.
 *
 * @param item the document, as far as this viewer may know of it
 * @param above from the fonds down to the document's parent
 * @param origin who made the papers and why; empty where nobody has said
 * @param page as this viewer counts
 * @param pages how many the document has for this viewer
 * @param query words lit on the page; empty for none
 * @param hits where they stand
 * @param text beside the scan; empty where nothing was read
 * @param note who made the text
 * @param typedLines rows of a list or card as people typed them in
 * @param path the page's lasting path
 * @param address the same with the site before it
 * @param desk where an archivist withholds parts of it; empty for everybody else
 * @param kept whether the image may be kept; not what is shown in the reading room
 */
record PageScreen(
        Item item,
        List<Description> above,
        Optional<Origin> origin,
        PageView page,
        int pages,
        String query,
        List<PageHit> hits,
        Optional<TextShown> text,
        Optional<ReadingNote> note,
        List<TypedRow> typedLines,
        String path,
        String address,
        Optional<String> desk,
        boolean kept) {

    /** Pixels of the image that is shown without JavaScript, in print, and until the tiles are there. */
    private static final int WIDE = 1400;

    private static final int HIGH = 2000;

    /**
     * The document a page belongs to.
     *
     * @param title empty where this viewer may see the page and not what it is a page of
     * @param reference empty there too
     */
    record Item(RecordId id, String title, String reference) {

        static Item of(Description unit) {
            return new Item(unit.id(), unit.title(), unit.reference());
        }

        /** Somebody to whom this page alone was opened. */
        static Item unknown(RecordId id) {
            return new Item(id, "", "");
        }

        /** Whether it may be named. */
        public boolean isKnown() {
            return !title.isEmpty();
        }
    }

    PageScreen {
        above = List.copyOf(above);
        hits = List.copyOf(hits);
        typedLines = List.copyOf(typedLines);
    }

    /** Hits of the text; none where nothing was read, though a row that was typed in may answer. */
    public List<TextShown.HitLine> listTextHits() {
        return text.map(TextShown::listHits).orElse(List.of());
    }

    /** Whether it is known, or likely, where some row stands that was typed in. */
    public boolean hasLikelyPlaces() {
        return typedLines.stream().anyMatch(row -> row.place().isPresent());
    }

    /** Size of the full image; empty for a page without one. */
    public Optional<PixelSize> size() {
        return page.page().size();
    }

    /** The large image. */
    public Optional<String> image() {
        return size().map(full -> Addresses.image(page.page(), WIDE, HIGH));
    }

    /** The whole image as it is, to be kept. */
    public Optional<String> original() {
        return size().filter(full -> kept).map(full -> Addresses.image(page.page(), full.width(), full.height()));
    }

    /** What the image is called once it is kept: nothing but letters, digits and hyphens. */
    public String fileName() {
        String name = item.isKnown() ? item.reference() : item.id().value();
        return name.replaceAll("[^\\p{L}\\p{N}]+", "-") + "-page-" + page.number() + ".jpg";
    }

    /** Path of the image service, whose tiles the viewer asks for. */
    public String service() {
        return Addresses.imageService(page.page());
    }

    /** The page before, with the same words lit. */
    public Optional<String> previous() {
        return page.number() > 1 ? Optional.of(other(page.number() - 1)) : Optional.empty();
    }

    /** The page after, with the same words lit. */
    public Optional<String> next() {
        return page.number() < pages ? Optional.of(other(page.number() + 1)) : Optional.empty();
    }

    /** This page without words lit. */
    public String here() {
        return Addresses.page(item.id(), page.number(), "");
    }

    private String other(int number) {
        return Addresses.page(item.id(), number, query);
    }
}
