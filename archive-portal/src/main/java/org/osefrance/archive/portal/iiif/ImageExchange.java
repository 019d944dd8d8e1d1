package org.osefrance.archive.portal.iiif;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.osefrance.archive.ingest.image.Pyramid;
import org.osefrance.archive.portal.iiif.ImageAccess.ShownImage;
import org.osefrance.archive.schemas.media.Masks;

/**
 * One request for an image that the viewer may see, and its answer.
 *
 * @param site address of the site, without a slash at the end
 * @param shown what may be seen of the image
 */
record ImageExchange(
        ImageAddress address,
        String site,
        ShownImage shown,
        Pyramid pyramid,
        HttpServletRequest request,
        HttpServletResponse response) {

    private static final String LINKED_JSON = "application/ld+json";

    /** What of the image is withheld. */
    Masks masks() {
        return shown.masks();
    }

    String uri() {
        return address.uri(site);
    }

    void linkCanonical(RequestedImage image) {
        response.setHeader(
                "Link",
                "<" + uri() + "/" + image.canonical() + ">;rel=\"canonical\",<"
                        + address.version().profile() + ">;rel=\"profile\"");
    }

    /** Sends an information document in the type the reader prefers (Image API 3.0 section 5.1). */
    void sendInformation(byte[] json) throws IOException {
        String accepted = request.getHeader("Accept");
        boolean linked = accepted != null && accepted.contains(LINKED_JSON);
        String context = address.version().context();
        response.setHeader("Vary", "Accept");
        if (linked) {
            response.setContentType(
                    LINKED_JSON + (address.version() == ImageVersion.THREE ? ";profile=\"" + context + "\"" : ""));
            response.setHeader("Link", "<" + address.version().profile() + ">;rel=\"profile\"");
        } else {
            response.setContentType("application/json");
            response.setHeader(
                    "Link",
                    "<" + context + ">;rel=\"http://www.w3.org/ns/json-ld#context\";type=\"application/ld+json\",<"
                            + address.version().profile() + ">;rel=\"profile\"");
        }
        send(json);
    }

    void send(byte[] body) throws IOException {
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** The one answer to an image that is unknown, closed, or not made yet. */
    static void refuseUnknown(HttpServletResponse response) throws IOException {
        refuse(response, HttpServletResponse.SC_NOT_FOUND, "There is no such image.");
    }

    /** Answers with a sentence instead of an image; kept by no cache. */
    static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        byte[] body = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("ETag", null);
        response.setHeader("Link", null);
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
