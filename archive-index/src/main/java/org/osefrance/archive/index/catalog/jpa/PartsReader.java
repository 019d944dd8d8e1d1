package org.osefrance.archive.index.catalog.jpa;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.index.catalog.PagePart;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;

/** Reads the lines and passages of a page out of the one column in which queries bring them along. */
final class PartsReader {

    /** Parts are joined by U+001F, what is known of each by U+001E: neither an id nor a JSON text can hold them. */
    static final String COLUMN =
            "string_agg(concat_ws(chr(30), k.id, pr.kind, coalesce(k.region, ''), pv.facts), chr(31)"
                    + " order by k.id)";

    /** The tables of {@link #COLUMN}. */
    static final String TABLES = " from knowledge k join record pr on pr.id = k.id"
            + " join record_version pv on pv.record = pr.id and pv.number = pr.version";

    private final FactsReader facts;

    PartsReader(FactsReader facts) {
        this.facts = facts;
    }

    /** The parts of one page; none for null. */
    List<PagePart> read(@Nullable String joined) {
        return Lines.list(joined).stream().map(this::part).toList();
    }

    private PagePart part(String joined) {
        String[] known = joined.split("\u001e", -1);
        return new PagePart(
                new RecordId(known[0]),
                known[1].equals("LIST_LINE"),
                known[2].isEmpty() ? Optional.empty() : Optional.of(PixelBox.parse(known[2])),
                facts.read(known[3]));
    }
}
