package org.osefrance.archive.portal.iiif;

import java.util.Arrays;
import java.util.Optional;

/** The two versions of the IIIF Image API that are spoken: 2.1 and 3.0 (https://iiif.io/api/image/). */
enum ImageVersion {
    TWO("2", "http://iiif.io/api/image/2/context.json", "http://iiif.io/api/image/2/level2.json"),
    THREE("3", "http://iiif.io/api/image/3/context.json", "http://iiif.io/api/image/3/level2.json");

    private final String segment;
    private final String context;
    private final String profile;

    ImageVersion(String segment, String context, String profile) {
        this.segment = segment;
        this.context = context;
        this.profile = profile;
    }

    /** By the path segment that names it, {@code 2} or {@code 3}. */
    static Optional<ImageVersion> find(String segment) {
        return Arrays.stream(values()).filter(v -> v.segment.equals(segment)).findFirst();
    }

    String segment() {
        return segment;
    }

    /** JSON-LD context of its information document. */
    String context() {
        return context;
    }

    /** Compliance level 2, as a link. */
    String profile() {
        return profile;
    }
}
