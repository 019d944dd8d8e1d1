package org.osefrance.archive.index.catalog;

import java.util.List;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Candidate;
import org.osefrance.archive.schemas.link.Disclosure;
import org.osefrance.archive.schemas.source.Certainty;

/**
 * What machines propose and people decide. Candidates are no records: they are not mirrored, not searched, and no other
 * port returns one; only what somebody accepted is asserted. For the desk.
 */
public interface Proposals {

    /**
     * Puts a candidate before the archivists. The same id a second time changes nothing.
     *
     * @return whether it waits for a decision; not when the same claim was refused before
     * @throws UnknownRecordException when the catalogue has not the record it is about
     */
    boolean propose(Candidate candidate);

    /** What waits for a decision about a record, surest first; for those who work on records, empty to all others. */
    List<Candidate> listProposals(Viewer viewer, RecordId about);

    /**
     * Makes an assertion of a candidate: it cites the same source and the candidate, and its author is who signs.
     *
     * @param access facts of the assertion
     * @return id of the assertion
     * @throws DecidedCandidateException when it was accepted or refused before
     * @throws UnknownRecordException when there is no such candidate, or a record it names is not there
     */
    RecordId accept(
            RecordId candidate, Certainty certainty, Disclosure disclosure, AccessFacts access, Signature signature);

    /**
     * Refuses a candidate; the refusal is remembered.
     *
     * @throws DecidedCandidateException when it was accepted or refused before
     * @throws UnknownRecordException when there is no such candidate
     */
    void refuse(RecordId candidate, Signature signature);
}
