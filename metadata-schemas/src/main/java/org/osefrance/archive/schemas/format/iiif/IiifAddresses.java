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

    /** A page as a canvas of its item. */
    public String canvas(RecordId item, RecordId page) {
        return presentation(item) + "/canvas/" + page;
    }

    /** The image service of a page, version 3. */
    public String image3(RecordId page) {
        return base + "/iiif/image/3/" + page;
    }

    /** The image service of a page, version 2.1. */
    public String image2(RecordId page) {
        return base + "/iiif/image/2/" + page;
    }

    /** The whole image in its full size. */
    public String fullImage(RecordId page) {
        return image3(page) + "/full/max/0/default.jpg";
    }

    /** The whole image in one of the sizes its service lists. */
    public String image(RecordId page, PixelSize size) {
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
