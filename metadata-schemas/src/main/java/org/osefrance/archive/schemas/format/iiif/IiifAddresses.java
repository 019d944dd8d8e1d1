package org.osefrance.archive.schemas.format.iiif;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * Where things are on the web, as the archive's outside promises.
 *
 * @param base scheme, host and path of the archive without a slash at the end, from the settings and never from a request
 */
public record IiifAddresses(String base) {

    public IiifAddresses {
        if (!base.matches("https?://.*[^/]")) {
            throw new IllegalArgumentException("not the address of a web site without a slash at its end: " + base);
        }
    }

    /** The manifest of an item (Presentation API 3). */
    public String manifest(RecordId item) {
        return presentation(item) + "/manifest";
    }

    /** A page as a canvas: the same whatever item it stands in, so that what was cited or annotated elsewhere stays with it. */
    public String canvas(RecordId page) {
        return base + "/iiif/presentation/3/canvas/" + page;
    }

    /**
     * An image service, version 3.
     *
     * @param page its identifier: the page's id, or with the number of the image behind it
     */
    public String image3(String page) {
        return base + "/iiif/image/3/" + page;
    }

    /** The same, version 2.1. */
    public String image2(String page) {
        return base + "/iiif/image/2/" + page;
    }

    /** The whole image in its full size. */
    public String fullImage(String page) {
        return image3(page) + "/full/max/0/default.jpg";
    }

    /** The whole image in one of the sizes its service lists. */
    public String image(String page, PixelSize size) {
        return image3(page) + "/full/" + size.width() + "," + size.height() + "/0/default.jpg";
    }

    /** The search within an item (Content Search API 2). */
    public String search(RecordId item) {
        return base + "/iiif/search/2/" + item;
    }

    /** The answer to one search within an item. */
    public String search(RecordId item, String query) {
        return search(item) + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** The page for people. */
    public String record(RecordId item) {
        return base + "/records/" + item;
    }

    private String presentation(RecordId item) {
        return base + "/iiif/presentation/3/" + item;
    }
}
