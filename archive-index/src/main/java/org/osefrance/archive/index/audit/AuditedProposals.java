package org.osefrance.archive.index.audit;

import java.util.List;
import org.osefrance.archive.index.catalog.Proposals;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Candidate;
import org.osefrance.archive.schemas.link.Disclosure;
import org.osefrance.archive.schemas.source.Certainty;

/** What machines propose, watched: to look at what is proposed about a record is to open it. The public sees none. */
public final class AuditedProposals implements Proposals {

    private final Proposals proposals;
    private final Witness witness;

    /** Stands around proposals. */
    public AuditedProposals(Proposals proposals, Witness witness) {
        this.proposals = proposals;
        this.witness = witness;
    }

    @Override
    public boolean propose(Candidate candidate) {
        return proposals.propose(candidate);
    }

    @Override
    public List<Candidate> listProposals(Viewer viewer, RecordId about) {
        List<Candidate> found = proposals.listProposals(viewer, about);
        return found.isEmpty()
                        || !Witness.watches(viewer)
                        || witness.testify(viewer, Action.OPEN, List.of(about), List.of())
                ? found
                : List.of();
    }

    @Override
    public RecordId accept(
            RecordId candidate, Certainty certainty, Disclosure disclosure, AccessFacts access, Signature signature) {
        return proposals.accept(candidate, certainty, disclosure, access, signature);
    }

    @Override
    public void refuse(RecordId candidate, Signature signature) {
        proposals.refuse(candidate, signature);
    }
}
