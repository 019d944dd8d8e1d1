package org.osefrance.archive.portal.iiif;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * The identifier of an image: a page's id, which stands for the image the page is shown by, or with {@code .2} behind it for the
 * second image the page ever had. Pages name the number from the second one on, so that no cache takes an image that was turned for
 * the one before.
 *
 * @param number from 1; empty for the one shown now
 */
public record PageImageName(RecordId page, OptionalInt number) {

    private static final Pattern NUMBERED = Pattern.compile("(.+)\\.([1-9][0-9]{0,3})");

    /** Only exactly as it is written: one image has one address, or two while it is the one that is shown. */
    public static Optional<PageImageName> parse(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        boolean named = numbered.matches();
        String id = named ? numbered.group(1) : text;
        OptionalInt number = named ? OptionalInt.of(Integer.parseInt(numbered.group(2))) : OptionalInt.empty();
        return RecordId.parse(id).filter(page -> page.value().equals(id)).map(page -> new PageImageName(page, number));
    }

    @Override
    public String toString() {
        return page + (number.isPresent() ? "." + number.getAsInt() : "");
    }
}
