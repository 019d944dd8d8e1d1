package org.osefrance.archive.index.catalog.jpa;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.DecidedCandidateException;
import org.osefrance.archive.index.catalog.Proposals;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Assertion;
import org.osefrance.archive.schemas.link.Candidate;
import org.osefrance.archive.schemas.link.Disclosure;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.source.Certainty;

/** Candidates in their own table. */
final class JpaProposals implements Proposals {

    /** Claims refused before, whoever proposed them then: the citation may differ, the claim is the same. */
    private static final String REFUSED = "select count(*) > 0 from candidate where about = :about"
            + " and state = 'REFUSED' and document -> 'claim' = cast(:document as jsonb) -> 'claim'";

    private final Sessions sessions;
    private final RecordJson json;
    private final Clock clock;

    JpaProposals(Sessions sessions, RecordJson json, Clock clock) {
        this.sessions = sessions;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean propose(Candidate candidate) {
        return sessions.write(session -> {
            CandidateRow known = session.get(CandidateRow.class, candidate.id().value());
            if (known != null) {
                return known.state.equals(CandidateRow.WAITING);
            }
            RecordId about = candidate.claim().subject();
            if (session.get(RecordRow.class, about.value()) == null) {
                throw new UnknownRecordException(about);
            }
            String document = json.writeCandidate(candidate);
            boolean refused = session.createNativeQuery(REFUSED, Boolean.class)
                    .setParameter("about", about.value())
                    .setParameter("document", document)
                    .getSingleResult();
            session.insert(new CandidateRow(candidate, document, refused));
            return !refused;
        });
    }

    @Override
    public List<Candidate> listProposals(Viewer viewer, RecordId about) {
        if (!viewer.seesClosed()) {
            return List.of();
        }
        return sessions.read(session -> session
                .createSelectionQuery(
                        "from CandidateRow where about = :about and state = :state order by confidence desc, id",
                        CandidateRow.class)
                .setParameter("about", about.value())
                .setParameter("state", CandidateRow.WAITING)
                .list()
                .stream()
                .map(row -> json.readCandidate(row.document))
                .toList());
    }

    @Override
    public RecordId accept(
            RecordId candidate, Certainty certainty, Disclosure disclosure, AccessFacts access, Signature signature) {
        return sessions.write(session -> {
            Candidate decided = decide(session, candidate, "ACCEPTED", signature);
            Assertion assertion = decided.accept(RecordId.random(), certainty, disclosure, signature.author());
            Writing writing = new Writing(session, json, signature, JpaRegister.now(clock));
            new Knowledge(writing).write(new Fact(assertion), Optional.of(access), 0);
            writing.finish(List.of());
            return assertion.id();
        });
    }

    @Override
    public void refuse(RecordId candidate, Signature signature) {
        sessions.writing(session -> decide(session, candidate, "REFUSED", signature));
    }

    private Candidate decide(StatelessSession session, RecordId candidate, String decision, Signature signature) {
        CandidateRow row = session.get(CandidateRow.class, candidate.value(), LockMode.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new UnknownRecordException(candidate);
        }
        if (!row.state.equals(CandidateRow.WAITING)) {
            throw new DecidedCandidateException(candidate, row.state);
        }
        row.decide(decision, signature.author(), signature.reason(), JpaRegister.now(clock));
        session.update(row);
        return json.readCandidate(row.document);
    }
}
