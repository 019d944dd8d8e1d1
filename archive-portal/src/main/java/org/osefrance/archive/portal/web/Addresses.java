package org.osefrance.archive.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.osefrance.archive.ingest.image.Scaling;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;

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

    /** A page of an item by its own id: what is cited, because numbers shift when neighbours open or close. */
    public static String lastingPage(RecordId item, RecordId page) {
        return item(item) + "/pages/" + page;
    }

    /** One line of a list without its page. */
    public static String extract(RecordId line) {
        return "/extracts/" + line;
    }

    /** A IIIF Presentation 3 manifest. */
    public static String manifest(RecordId item) {
        return "/iiif/presentation/3/" + item + "/manifest";
    }

    /** An image service (IIIF Image API 3.0). */
    public static String imageService(RecordId page) {
        return "/iiif/image/3/" + page;
    }

    /** The whole image, as large as fits into the given pixels and never larger than it is (IIIF Image API 3.0, section 4.2). */
    public static String image(RecordId page, PixelSize full, int widest, int highest) {
        PixelSize fitted = Scaling.into(full, widest, highest);
        String size = fitted.width() < full.width() ? fitted.width() + "," : "max";
        return imageService(page) + "/full/" + size + "/0/default.jpg";
    }

    /** Size of an image made small: fitted into 400 pixels each way, as it is cut ready at ingest. */
    public static PixelSize thumbnail(PixelSize full) {
        PixelSize fitted = Scaling.into(full, THUMBNAIL, THUMBNAIL);
        return fitted.width() < full.width() ? fitted : full;
    }

    /** The image made small, in the very size that is ready. */
    public static String thumbnail(RecordId page, PixelSize full) {
        PixelSize small = thumbnail(full);
        String size = small.equals(full) ? "max" : small.width() + "," + small.height();
        return imageService(page) + "/full/" + size + "/0/default.jpg";
    }

    /** A piece of an image, at most so many pixels wide. */
    public static String cutting(RecordId page, PixelBox region, int widest) {
        return imageService(page) + "/" + region + "/" + Math.min(widest, region.width()) + ",/0/default.jpg";
    }

    /** A text as part of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
