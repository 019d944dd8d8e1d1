package org.osefrance.archive.index.search;

import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.Visibility;

/** For whom a search is made: which of the days that the index keeps with a unit has to have come. */
public enum Audience {
    /** Those who work on records: no day has to have come. */
    WORK,
    /** Research staff who gave a reason. */
    RESEARCH,
    /** Whoever sits at a terminal of the reading room. */
    READING_ROOM,
    /** Everybody else. */
    WEB;

    /** The one a viewer belongs to. */
    public static Audience of(Viewer viewer) {
        if (viewer.seesClosed()) {
            return WORK;
        }
        if (viewer.isResearching()) {
            return RESEARCH;
        }
        return viewer instanceof Viewer.ReadingRoom ? READING_ROOM : WEB;
    }

    /** Whether it sees a unit on an epoch day in Paris. */
    public boolean sees(Visibility visibility, long day) {
        return switch (this) {
            case WORK -> true;
            case RESEARCH -> visibility.openToResearch() <= day;
            case READING_ROOM -> visibility.openOnsite() <= day;
            case WEB -> visibility.openOnline() <= day;
        };
    }

    /** How many items down the list of hits it may page. */
    public int depth() {
        return this == WEB ? SearchRequest.PUBLIC_DEPTH : Integer.MAX_VALUE;
    }
}
