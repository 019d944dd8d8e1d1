package org.osefrance.archive.portal.iiif;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.osefrance.archive.ingest.image.Pyramids;
import org.osefrance.archive.ingest.image.Pyramids.Opened;
import org.osefrance.archive.portal.iiif.ImageAccess.ShownImage;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;

/**
 * The addresses below {@code /iiif/image/}. A servlet of its own and not a controller: a page shows dozens of tiles, and
 * each would pass through the machinery made for pages.
 *
 * <p>Access comes first, before anything an address could be wrong in: of an image that is closed nothing can be learned,
 * not even by a malformed request.
 */
final class ImageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Minutes, and in the reader's own cache only, so that what is closed today is gone from the web today. */
    private static final String OPEN_CACHING = "private, max-age=300";

    private static final String CLOSED_CACHING = "private, no-cache";
    /** A guest may sit at somebody else's machine: nothing stays there. */
    private static final String GUEST_CACHING = "no-store";

    private final transient ImageAccess access;
    private final transient RequestViewer viewers;
    private final transient Pyramids pyramids;
    private final transient ImageEngine engine;
    private final transient BuiltInEngine builtIn;
    private final transient ImageBounds bounds;
    private final transient Optional<URI> baseUrl;

    ImageServlet(
            ImageAccess access,
            RequestViewer viewers,
            Pyramids pyramids,
            ImageEngine engine,
            BuiltInEngine builtIn,
            ImageBounds bounds,
            Optional<URI> baseUrl) {
        this.access = access;
        this.viewers = viewers;
        this.pyramids = pyramids;
        this.engine = engine;
        this.builtIn = builtIn;
        this.bounds = bounds;
        this.baseUrl = baseUrl;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        switch (request.getMethod()) {
            case "GET", "HEAD" -> answer(request, response);
            case "OPTIONS" -> {
                response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
                response.setHeader("Access-Control-Allow-Headers", "*");
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> {
                response.setHeader("Allow", "GET, HEAD, OPTIONS");
                ImageExchange.refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Images can only be read.");
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ImageAddress> address = ImageAddress.find(request.getRequestURI());
        Viewer viewer = viewers.of(request);
        Optional<ShownImage> shown = address.flatMap(a -> access.findImage(viewer, a.image()));
        Optional<Opened> opened =
                shown.isEmpty() ? Optional.empty() : pyramids.find(shown.get().pyramid());
        if (opened.isEmpty()) {
            ImageExchange.refuseUnknown(response);
            return;
        }
        ImageExchange exchange = new ImageExchange(
                address.orElseThrow(),
                site(request),
                shown.orElseThrow(),
                opened.get().pyramid(),
                request,
                response);
        response.setHeader("Cache-Control", caching(viewer, shown.get()));
        try {
            answer(exchange, tag(opened.get(), shown.get()));
        } catch (BadImageRequestException bad) {
            ImageExchange.refuse(response, bad.status(), bad.sentence());
        }
    }

    private static String caching(Viewer viewer, ShownImage shown) {
        if (viewer.namesRecords()) {
            return GUEST_CACHING;
        }
        return shown.open() ? OPEN_CACHING : CLOSED_CACHING;
    }

    /** Another one for each image of a page, and for each set of masks: nobody's cache takes the image with them for the one without. */
    private static String tag(Opened opened, ShownImage shown) {
        String masked = shown.masks().isEmpty()
                ? ""
                : "-" + Integer.toHexString(shown.masks().hashCode());
        return "\"" + shown.name() + "-" + opened.stamp() + masked + "\"";
    }

    private void answer(ImageExchange exchange, String tag) throws IOException, BadImageRequestException {
        HttpServletResponse response = exchange.response();
        if (exchange.address().isBase()) {
            response.setHeader("Location", exchange.uri() + "/info.json");
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            return;
        }
        if (exchange.address().isInformation()) {
            engineFor(exchange).sendInformation(exchange);
            return;
        }
        RequestedImage image = RequestedImage.of(
                exchange.address().version(), exchange.address().rest(), exchange.pyramid(), bounds);
        response.setHeader("ETag", tag);
        String known = exchange.request().getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        engineFor(exchange).sendImage(exchange, image);
    }

    /** What is withheld never reaches another server, which would draw it. */
    private ImageEngine engineFor(ImageExchange exchange) {
        return exchange.masks().isEmpty() ? engine : builtIn;
    }

    private String site(HttpServletRequest request) {
        if (baseUrl.isPresent()) {
            return baseUrl.get().toString();
        }
        int port = request.getServerPort();
        boolean usual = port == (request.getScheme().equals("https") ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
