package org.osefrance.archive.ingest.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Candidate;
import org.osefrance.archive.schemas.link.Claim;
import org.osefrance.archive.schemas.name.Name;
import org.osefrance.archive.schemas.name.NameKind;
import org.osefrance.archive.schemas.name.Script;
import org.osefrance.archive.schemas.source.Certainty;
import org.osefrance.archive.schemas.source.Certainty.Aspect;
import org.osefrance.archive.schemas.source.Citation;
import org.osefrance.archive.schemas.source.Source;

/** What a row of a list may assert of the person it stands for, each claim on the region of the row and for an archivist to decide. */
public final class RowCandidates {

    private final Source.Document page;
    private final Supplier<RecordId> ids;
    private final Instant madeAt;

    /**
     * Proposals from one page.
     *
     * @param page the page, without a region
     * @param ids new ids, asked for once a proposal
     */
    public RowCandidates(Source.Document page, Supplier<RecordId> ids, Instant madeAt) {
        this.page = page;
        this.ids = ids;
        this.madeAt = madeAt;
    }

    /**
     * What a row proposes: that the person had this name, and where it has a date or a place, that they were born so.
     *
     * @param persona the person as this row has them
     */
    public List<Candidate> of(TableRow row, RecordId persona) {
        List<Candidate> candidates = new ArrayList<>();
        name(row)
                .ifPresent(name -> candidates.add(candidate(
                        row, name.written(), new Claim.Named(persona, name, Optional.empty(), Optional.empty()))));
        if (row.born().isPresent() || row.place().isPresent()) {
            String words = row.born().map(born -> born.asWritten() + " ").orElse("")
                    + row.place().orElse("");
            candidates.add(
                    candidate(row, words.strip(), new Claim.Born(persona, row.born(), row.knownPlace(), row.place())));
        }
        return candidates;
    }

    /** The name in the order in which lists have it: the surname first. */
    private static Optional<Name> name(TableRow row) {
        return row.surname().map(surname -> {
            String written = surname + row.given().map(given -> " " + given).orElse("");
            return new Name(written, row.given(), row.surname(), NameKind.SPELLING, Script.of(written));
        });
    }

    /** Who stands on a line is seldom doubtful; which cell is what may be. */
    private Candidate candidate(TableRow row, String quotation, Claim claim) {
        Source.Document place = new Source.Document(page.unit(), page.page(), Optional.of(row.region()), page.image());
        Citation citation =
                new Citation(place, Optional.of(quotation), Certainty.probable(Aspect.SPELLING), PageMentions.READER);
        return new Candidate(ids.get(), claim, row.score(), row.reasons(), citation, madeAt);
    }
}
