package org.osefrance.archive.schemas.format.iiif;

import java.util.List;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;

/**
 * The answer to a search within an item (https://iiif.io/api/search/2.0/).
 *
 * @param item where it was searched
 * @param query as asked
 * @param matches in the order of the pages
 * @param ignored names of parameters of the specification that were given and are not served: motivation, date, user
 */
public record SearchAnnotations(RecordId item, String query, List<Match> matches, List<String> ignored) {

    public SearchAnnotations {
        matches = List.copyOf(matches);
        ignored = List.copyOf(ignored);
    }

    /**
     * One place where the query matches.
     *
     * @param page the page
     * @param boxes where it stands in pixels of the full image; several when the words run over a line's end
     * @param before text before it, for a snippet; may be empty
     * @param exact the words as they stand there
     * @param after text after it; may be empty
     */
    public record Match(RecordId page, List<PixelBox> boxes, String before, String exact, String after) {

        public Match {
            boxes = List.copyOf(boxes);
            if (boxes.isEmpty()) {
                throw new IllegalArgumentException("a match stands somewhere: " + page);
            }
        }
    }
}
