package org.osefrance.archive.portal.iiif;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of a request below {@code /iiif/image/}: version, identifier, and what is asked of the image.
 *
 * @param image id of the page, with the number of one of its images behind a full stop where that is asked for, from 1; without it
 *     the one the page is shown by
 * @param rest nothing for the base address, {@code info.json}, or four parameters, decoded
 */
record ImageAddress(ImageVersion version, PageImageName image, List<String> rest) {

    static final String ROOT = "/iiif/image/";

    private static final int PARAMETERS = 4;

    ImageAddress {
        rest = List.copyOf(rest);
    }

    /** @param path still percent-encoded; empty answer when nothing could ever stand there */
    static Optional<ImageAddress> find(String path) {
        if (!path.startsWith(ROOT)) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(ROOT.length()).split("/", -1)) {
            segments.add(decoded(segment));
        }
        int rest = segments.size() - 2;
        if (rest != 0 && rest != 1 && rest != PARAMETERS) {
            return Optional.empty();
        }
        return ImageVersion.find(segments.get(0))
                .flatMap(version -> PageImageName.parse(segments.get(1))
                        .map(id -> new ImageAddress(version, id, segments.subList(2, segments.size()))))
                .filter(address -> address.isBase() || address.isInformation() || address.isImage());
    }

    boolean isBase() {
        return rest.isEmpty();
    }

    boolean isInformation() {
        return rest.equals(List.of("info.json"));
    }

    boolean isImage() {
        return rest.size() == PARAMETERS;
    }

    /** The image's base address under a site's address. */
    String uri(String site) {
        return site + ROOT + version.segment() + "/" + image;
    }

    private static String decoded(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            // A plus sign is itself in a path; URLDecoder speaks the language of forms, where it is a space.
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return segment;
        }
    }
}
