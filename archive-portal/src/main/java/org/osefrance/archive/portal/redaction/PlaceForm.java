package org.osefrance.archive.portal.redaction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * A place as it was drawn or typed, so that a mistake in one field does not cost the others. Lengths are pixels of the full
 * image.
 */
record PlaceForm(String x, String y, String width, String height, String until, String reason) {

    static PlaceForm empty() {
        return new PlaceForm("", "", "", "", "", "");
    }

    /** What was typed cannot be taken; {@code key} names the message that says why. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String key;

        UnusableException(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** The box; what reaches beyond the page ends at its edge. */
    PixelBox box(PixelSize page) throws UnusableException {
        try {
            int left = Math.max(0, whole(x));
            int top = Math.max(0, whole(y));
            int right = Math.min(page.width(), whole(x) + whole(width));
            int bottom = Math.min(page.height(), whole(y) + whole(height));
            return new PixelBox(left, top, right - left, bottom - top);
        } catch (IllegalArgumentException none) {
            throw new UnusableException("redaction.no-box");
        }
    }

    private static int whole(String typed) {
        double number = Double.parseDouble(typed.strip());
        if (!(Math.abs(number) < 1_000_000)) {
            throw new IllegalArgumentException("no page is so large");
        }
        return (int) Math.round(number);
    }

    /** The last day; empty for none. It has to lie ahead. */
    Optional<LocalDate> lastDay(LocalDate today) throws UnusableException {
        if (until.isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDate last = LocalDate.parse(until.strip());
            if (last.isBefore(today)) {
                throw new UnusableException("redaction.past");
            }
            return Optional.of(last);
        } catch (DateTimeException unreadable) {
            throw new UnusableException("redaction.unreadable-date");
        }
    }

    /** Why; never empty. */
    String why() throws UnusableException {
        if (reason.isBlank()) {
            throw new UnusableException("redaction.no-reason");
        }
        return reason.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
