package org.osefrance.archive.ingest.storage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an original was called and what it is. It is written as the message of its OCFL version (OCFL 1.1, section 3.5.3.1), so
 * that a store without its catalogue can still be read by people and by {@code rebuild --from-store}.
 *
 * @param name the file's name as it arrived: never used as a path
 * @param mediaType by content, such as {@code image/jpeg}
 */
public record Label(String name, String mediaType) {

    private static final Pattern MESSAGE = Pattern.compile("accepted ([^ ]+) (.+)", Pattern.DOTALL);

    public Label {
        if (name.isEmpty() || mediaType.isEmpty() || mediaType.contains(" ")) {
            throw new IllegalArgumentException("a label has a name and a media type without spaces: " + mediaType);
        }
    }

    /** The label as a version message. */
    String message() {
        return "accepted " + mediaType + " " + name;
    }

    /** The label a version message holds; empty when the version is none of an acceptance. */
    static Optional<Label> ofMessage(String message) {
        Matcher matcher = MESSAGE.matcher(message);
        return matcher.matches() ? Optional.of(new Label(matcher.group(2), matcher.group(1))) : Optional.empty();
    }
}
