package org.osefrance.archive.portal.iiif;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the image endpoint has to know of its installation.
 *
 * @param baseUrl public address of the site without a slash at the end; empty to take it from each request, which is
 *     right as long as nobody set one
 * @param server an external IIIF server on loopback that draws the images; empty for the built-in endpoint
 * @param links folder that the external server serves from, with one link for each image asked for; unused without it
 * @param key file of the secret that the names of those links are made from; made when missing; to be outside of
 *     {@code links}
 * @param serverAnswersWithin time for one whole answer of the external server
 */
public record ImageSettings(
        Optional<URI> baseUrl, Optional<URI> server, Path links, Path key, Duration serverAnswersWithin) {

    /** Thirty seconds for an answer of the external server. */
    public ImageSettings(Optional<URI> baseUrl, Optional<URI> server, Path links, Path key) {
        this(baseUrl, server, links, key, Duration.ofSeconds(30));
    }

    public ImageSettings {
        if (key.startsWith(links)) {
            throw new IllegalArgumentException(
                    "the key " + key + " must not lie in the folder that is served, " + links);
        }
    }
}
