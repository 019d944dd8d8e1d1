package org.osefrance.archive.portal.iiif;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The second parameter of an image address: how large (IIIF Image API 3.0 section 4.2, 2.1 section 4.2).
 *
 * @param form what is written after a caret, if there is one
 * @param enlarging whether there is one: the answer may be larger than the region
 */
record SizeParameter(Form form, boolean enlarging) {

    private static final Pattern NUMBERS = Pattern.compile("(!?)(\\d{0,9}),(\\d{0,9})");
    private static final Pattern PERCENT = Pattern.compile("pct:(\\d{1,9}(?:\\.\\d{1,12})?)");

    /** The written forms. */
    sealed interface Form {

        /** {@code full} of 2.1: exactly the region's size. */
        record Full() implements Form {}

        record Max() implements Form {}

        record Width(int width) implements Form {}

        record Height(int height) implements Form {}

        record Percent(double percent) implements Form {}

        record Exact(int width, int height) implements Form {}

        /** As large as fits into a frame. */
        record Within(int width, int height) implements Form {}
    }

    static SizeParameter parse(ImageVersion version, String text) throws BadImageRequestException {
        boolean caret = version == ImageVersion.THREE && text.startsWith("^");
        String rest = caret ? text.substring(1) : text;
        // In 2.1 any size may be larger than the region (feature sizeAboveFull); in 3.0 only with the caret.
        boolean enlarging = caret || version == ImageVersion.TWO;
        if (rest.equals("max")) {
            return new SizeParameter(new Form.Max(), caret);
        }
        if (rest.equals("full") && version == ImageVersion.TWO) {
            return new SizeParameter(new Form.Full(), false);
        }
        Matcher percent = PERCENT.matcher(rest);
        if (percent.matches()) {
            return new SizeParameter(new Form.Percent(Double.parseDouble(percent.group(1))), enlarging);
        }
        Matcher numbers = NUMBERS.matcher(rest);
        if (numbers.matches()) {
            return new SizeParameter(form(numbers, text), enlarging);
        }
        throw wrong(text);
    }

    private static Form form(Matcher numbers, String text) throws BadImageRequestException {
        boolean within = !numbers.group(1).isEmpty();
        String width = numbers.group(2);
        String height = numbers.group(3);
        if (!width.isEmpty() && !height.isEmpty()) {
            int w = Integer.parseInt(width);
            int h = Integer.parseInt(height);
            return within ? new Form.Within(w, h) : new Form.Exact(w, h);
        }
        if (within || width.isEmpty() && height.isEmpty()) {
            throw wrong(text);
        }
        return height.isEmpty() ? new Form.Width(Integer.parseInt(width)) : new Form.Height(Integer.parseInt(height));
    }

    private static BadImageRequestException wrong(String text) {
        return BadImageRequestException.wrong(
                "The size must be max, w, or ,h or w,h or !w,h or pct:n (in version 3 with ^ before it to enlarge;"
                        + " in version 2 also full), not: " + text);
    }
}
