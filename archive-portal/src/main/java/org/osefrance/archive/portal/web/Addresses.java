package org.osefrance.archive.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.osefrance.archive.ingest.image.Scaling;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.osefrance.archive.schemas.record.Page;

/** Paths of the site's pages and images; with {@link Site#address} they become lasting addresses. */
public final class Addresses {

    private static final int THUMBNAIL = 400;

    private Addresses() {}

    /** The page of a unit of description. */
    public static String of(Description unit) {
        return unit.level() == DescriptionLevel.ITEM ? item(unit.id()) : "/collections/" + unit.id();
    }

    /** The page of an item. */
    public static String item(RecordId item) {
        return "/records/" + item;
    }

    /** A page of an item by its number for this viewer, with the words to light on it; blank for none. */
    public static String page(RecordId item, int number, String query) {
        return item(item) + "/pages/" + number + (query.isBlank() ? "" : "?q=" + encoded(query));
    }

    /** A page by its own id, whatever item it stands in: what is cited, because numbers shift and pages move. */
    public static String lastingPage(RecordId page) {
        return "/pages/" + page;
    }

    /** One line of a list without its page. */
    public static String extract(RecordId line) {
        return "/extracts/" + line;
    }

    /** A IIIF Presentation 3 manifest. */
    public static String manifest(RecordId item) {
        return "/iiif/presentation/3/" + item + "/manifest";
    }

    /** The identifier of the image a page is shown by; from the second one on with its number, which no cache knows yet. */
    public static String imageName(Page page) {
        return page.id() + (page.imageNumber() > 1 ? "." + page.imageNumber() : "");
    }

    /** An image service (IIIF Image API 3.0). */
    public static String imageService(Page page) {
        return imageService(imageName(page));
    }

    private static String imageService(String name) {
        return "/iiif/image/3/" + name;
    }

    /**
     * The whole image of a page that has one, as large as fits into the given pixels and never larger than it is (IIIF Image API 3.0,
     * section 4.2).
     */
    public static String image(Page page, int widest, int highest) {
        return image(imageName(page), page.size().orElseThrow(), widest, highest);
    }

    /** The same of one of the images a page was shown by before. */
    public static String image(Page page, int number, PixelSize full, int widest, int highest) {
        return image(page.id() + "." + number, full, widest, highest);
    }

    private static String image(String name, PixelSize full, int widest, int highest) {
        PixelSize fitted = Scaling.into(full, widest, highest);
        String size = fitted.width() < full.width() ? fitted.width() + "," : "max";
        return imageService(name) + "/full/" + size + "/0/default.jpg";
    }

    /** Size of an image made small: fitted into 400 pixels each way, as it is cut ready at ingest. */
    public static PixelSize thumbnail(PixelSize full) {
        PixelSize fitted = Scaling.into(full, THUMBNAIL, THUMBNAIL);
        return fitted.width() < full.width() ? fitted : full;
    }

    /** The image of a page made small, in the very size that is ready; empty for a page without one. */
    public static Optional<String> thumbnail(Page page) {
        return page.size().map(full -> {
            PixelSize small = thumbnail(full);
            String size = small.equals(full) ? "max" : small.width() + "," + small.height();
            return imageService(page) + "/full/" + size + "/0/default.jpg";
        });
    }

    /** A piece of the image of a page, at most so many pixels wide. */
    public static String cutting(Page page, PixelBox region, int widest) {
        return imageService(page) + "/" + region + "/" + Math.min(widest, region.width()) + ",/0/default.jpg";
    }

    /** A text as part of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
