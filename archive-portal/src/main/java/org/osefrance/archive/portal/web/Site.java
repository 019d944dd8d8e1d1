package org.osefrance.archive.portal.web;

import java.net.URI;

/**
 * What the pages say about the house they belong to.
 *
 * @param institution name shown on every page
 * @param reach how people reach it
 * @param baseUrl public address without a slash at the end; lasting addresses are made from it, never from a request
 * @param referencePrefix put before reference codes where they are cited; may be empty
 */
public record Site(String institution, Reach reach, URI baseUrl, String referencePrefix) {

    /** The public address of a path of this site that starts with a slash. */
    public String address(String path) {
        return baseUrl + path;
    }

    /** A reference code as it is cited, with the institution's prefix. */
    public String cited(String reference) {
        return referencePrefix.isBlank() ? reference : referencePrefix.strip() + " " + reference;
    }

    /** Whether readers reach the site through TLS. */
    public boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }
}
