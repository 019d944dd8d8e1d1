package org.osefrance.archive.portal.iiif;

import java.io.IOException;

/** What answers a request that was found good and allowed: the built-in endpoint, or an external server. */
sealed interface ImageEngine permits BuiltInEngine, ExternalEngine {

    void sendInformation(ImageExchange exchange) throws IOException;

    void sendImage(ImageExchange exchange, RequestedImage image) throws IOException;
}
