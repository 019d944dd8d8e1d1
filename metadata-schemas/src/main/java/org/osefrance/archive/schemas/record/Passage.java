package org.osefrance.archive.schemas.record;

import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;

/**
 * A part of a testimony or of a page that has access facts of its own, because it is to be shown or withheld apart from
 * the rest.
 *
 * @param id lasting id
 * @param extent what it is a part of, and which
 * @param heading what it is about, in an archivist's words; may be empty
 * @param words what is said or written there, plain text; empty until somebody has written it down
 */
public record Passage(RecordId id, Extent extent, String heading, String words) implements KnowledgeRecord {

    /** From where to where. */
    public sealed interface Extent {

        /** The testimony or page it is a part of. */
        RecordId whole();
    }

    /**
     * A stretch of time of a spoken testimony.
     *
     * @param testimony the whole
     * @param startMs first millisecond that belongs to it, from 0
     * @param endMs first millisecond that does not
     */
    public record TimeSpan(RecordId testimony, long startMs, long endMs) implements Extent {
        public TimeSpan {
            requireSpan(startMs, endMs, "milliseconds");
        }

        @Override
        public RecordId whole() {
            return testimony;
        }
    }

    /**
     * A rectangle of a page.
     *
     * @param page the whole
     * @param box in pixels of the full image
     */
    public record PageRegion(RecordId page, PixelBox box) implements Extent {
        @Override
        public RecordId whole() {
            return page;
        }
    }

    /**
     * A rectangle of an earlier image of a page, of which nobody has said yet where it stands on the one shown now.
     *
     * @param page the whole
     * @param place on that image
     */
    public record FormerRegion(RecordId page, FormerPlace place) implements Extent {
        @Override
        public RecordId whole() {
            return page;
        }
    }

    /**
     * A stretch of what was read or transcribed on a page.
     *
     * @param page the whole
     * @param text number of the page's text that is counted in, from 1: another reading counts otherwise
     * @param start first character that belongs to it, from 0, in UTF-16 units of the plain text
     * @param end first character that does not
     */
    public record TextSpan(RecordId page, int text, int start, int end) implements Extent {
        public TextSpan {
            requireSpan(start, end, "characters");
            if (text < 1) {
                throw new IllegalArgumentException("texts of a page are counted from 1, not " + text);
            }
        }

        @Override
        public RecordId whole() {
            return page;
        }
    }

    /** The same passage somewhere else. */
    public Passage placed(Extent other) {
        return new Passage(id, other, heading, words);
    }

    private static void requireSpan(long start, long end, String unit) {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "a passage begins before it ends, not from " + start + " to " + end + " " + unit);
        }
    }
}
