package org.osefrance.archive.schemas.access;

/**
 * When one unit of text opens, as the index keeps it.
 *
 * @param openOnsite first epoch day (calendar of Europe/Paris) on which anyone may read it in the reading room
 * @param openOnline first epoch day on which it shows on the web
 * @param openToResearch first epoch day on which research staff who gave a reason may read it
 * @param ruleVersion version of the access rules that computed this
 */
public record Visibility(long openOnsite, long openOnline, long openToResearch, int ruleVersion) {

    /** The day that never comes: undecided, under review, or closed for ever. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Closed everywhere until somebody decides. */
    public static Visibility closed(int ruleVersion) {
        return new Visibility(NEVER, NEVER, NEVER, ruleVersion);
    }

    /** When both this and the other are open. */
    public Visibility and(Visibility other) {
        return new Visibility(
                Math.max(openOnsite, other.openOnsite),
                Math.max(openOnline, other.openOnline),
                Math.max(openToResearch, other.openToResearch),
                ruleVersion);
    }

    /** Whether this opens later than the other, to somebody at least. */
    public boolean isLaterThan(Visibility other) {
        return openOnsite > other.openOnsite || openOnline > other.openOnline || openToResearch > other.openToResearch;
    }
}
