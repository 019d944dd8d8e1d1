package org.osefrance.archive.portal.setting;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The settings of one process, checked.
 *
 * @param home folder that holds everything
 * @param port of the web server; 0 takes a free one
 * @param bind address it listens on
 * @param publicAddress as it was set, without a slash at the end; empty when nobody set one
 * @param database an external PostgreSQL; empty for the embedded one
 * @param store root of the OCFL store
 * @param secondStore folder of the second copy of the store; empty for none
 * @param imageServer external IIIF image server; empty for the built-in endpoint
 * @param referencePrefix put before reference codes when they are shown
 * @param languages expected on scans, ISO 639-2/T
 * @param institution name shown on every page
 * @param telephone shown beside every invitation to ask; empty for none
 * @param email shown on the contact page; empty for none
 * @param postalAddress lines shown on the contact page; empty for none
 * @param watch folder that is watched for files; empty for none
 * @param outside the OpenID Connect house that vouches for staff; empty for none
 */
public record Settings(
        Path home,
        int port,
        String bind,
        Optional<URI> publicAddress,
        Optional<ExternalDatabase> database,
        Path store,
        Optional<Path> secondStore,
        Optional<URI> imageServer,
        String referencePrefix,
        List<String> languages,
        String institution,
        String telephone,
        String email,
        List<String> postalAddress,
        Optional<Path> watch,
        Optional<OutsideSignIn> outside) {

    public Settings {
        languages = List.copyOf(languages);
        postalAddress = List.copyOf(postalAddress);
    }

    /** The public address, or that of this machine when nobody set one. */
    public URI baseUrl() {
        return publicAddress.orElseGet(() -> URI.create("http://localhost:" + port));
    }

    /**
     * A house that vouches for staff (OpenID Connect).
     *
     * @param issuer its address
     * @param name what people call it
     */
    public record OutsideSignIn(URI issuer, String clientId, String clientSecret, String name) {}

    /** Addresses of a PostgreSQL that somebody else runs, user and password included. */
    public record ExternalDatabase(String url, String ownerUrl) {}
}
