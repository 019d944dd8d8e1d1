package org.osefrance.archive.ingest.entity;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * A line of a list that probably stands for one person. All of it as written; nothing is put right.
 *
 * @param surname words taken for the surname
 * @param given words taken for given names
 * @param born the first date in the row that no head of a column says to be of something else; in lists of people it is mostly that of birth
 * @param place words taken for a place
 * @param knownPlace the place of the authorities, where the words are a name of exactly one
 * @param rest what else stands in the row, cell by cell
 * @param region the row on the page
 * @param score how sure that it is one person's line, 0 to 1
 * @param reasons why, in words
 */
public record TableRow(
        Optional<String> surname,
        Optional<String> given,
        Optional<UncertainDate> born,
        Optional<String> place,
        Optional<RecordId> knownPlace,
        List<String> rest,
        PixelBox region,
        double score,
        List<String> reasons) {

    public TableRow {
        rest = List.copyOf(rest);
        reasons = List.copyOf(reasons);
    }
}
