package org.osefrance.archive.schemas.media;

import java.util.Locale;

/** What the text of a page is worth to somebody who looks for a word in it. */
public enum PageWorth {
    /** Three quarters of its words and more are as they stand on the page. */
    OK,
    /** Fewer may be: nothing found does not mean that nothing stands there. */
    POOR,
    /** Something is written, and none of it was read. */
    UNREADABLE,
    /** Nothing is written. */
    BLANK;

    /**
     * The share of words read rightly runs with the mean confidence of what was kept (47 scans: from .75 up it was never
     * more than .01 below it); the limit has something to spare above three quarters.
     */
    private static final double ENOUGH = 0.78;

    /** The worth of a text. What a person typed, or a file held already, is as good as it gets. */
    public static PageWorth of(PageText text) {
        if (text.words().findAny().isEmpty()) {
            return text.unread().isEmpty() ? BLANK : UNREADABLE;
        }
        boolean machine = text.maker() instanceof TextMaker.Reader;
        return !machine || text.meanConfidence() * (1 - unreadShare(text)) >= ENOUGH ? OK : POOR;
    }

    /** What could not be read, of all that is printed. Handwriting beside a typed text does not make that worse. */
    private static double unreadShare(PageText text) {
        double unread = text.unread().stream()
                .filter(region -> region.kind() == UnreadRegion.Kind.UNREADABLE)
                .mapToLong(region -> region.box().area())
                .sum();
        double read = text.lines().mapToLong(line -> line.box().area()).sum();
        return unread / (unread + read);
    }

    /** The word for it on the command line and in notes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
