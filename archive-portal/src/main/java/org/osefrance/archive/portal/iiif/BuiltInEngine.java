package org.osefrance.archive.portal.iiif;

import java.io.IOException;
import java.util.Optional;
import org.osefrance.archive.ingest.image.ImageCut.Encoding;
import org.osefrance.archive.ingest.image.ImageCutter;
import tools.jackson.databind.json.JsonMapper;

/** Sends tiles as they lie and draws the rest. */
final class BuiltInEngine implements ImageEngine {

    private static final int BUSY = 503;

    private final ImageCutter cutter;
    private final ImageBounds bounds;
    private final JsonMapper json = JsonMapper.shared();

    BuiltInEngine(ImageCutter cutter, ImageBounds bounds) {
        this.cutter = cutter;
        this.bounds = bounds;
    }

    @Override
    public void sendInformation(ImageExchange exchange) throws IOException {
        exchange.sendInformation(json.writeValueAsBytes(
                ImageInformation.of(exchange.address().version(), exchange.uri(), exchange.pyramid(), bounds)));
    }

    @Override
    public void sendImage(ImageExchange exchange, RequestedImage image) throws IOException {
        Optional<byte[]> drawn = draw(exchange, image);
        if (drawn.isEmpty()) {
            exchange.response().setHeader("Retry-After", "10");
            ImageExchange.refuse(
                    exchange.response(), BUSY, "Many images are being drawn at the moment; please ask again shortly.");
            return;
        }
        exchange.linkCanonical(image);
        exchange.response().setContentType(image.cut().encoding() == Encoding.JPEG ? "image/jpeg" : "image/png");
        exchange.send(drawn.get());
    }

    private Optional<byte[]> draw(ImageExchange exchange, RequestedImage image) throws IOException {
        try {
            return cutter.cut(exchange.pyramid(), image.cut(), exchange.masks());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
