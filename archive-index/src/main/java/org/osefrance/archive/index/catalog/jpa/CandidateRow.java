package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.schemas.link.Candidate;

/** What a machine proposes, and who decided about it. */
@Entity
@Table(name = "candidate")
class CandidateRow {

    static final String WAITING = "CANDIDATE";

    @Id
    String id;

    String about;

    @JdbcTypeCode(SqlTypes.JSON)
    String document;

    String maker;
    double confidence;
    String state;
    Instant madeAt;

    @Nullable
    String decidedBy;

    @Nullable
    Instant decidedAt;

    @Nullable
    String decisionReason;

    @SuppressWarnings("NullAway.Init")
    CandidateRow() {}

    CandidateRow(Candidate candidate, String document, boolean refusedBefore) {
        this.id = candidate.id().value();
        this.about = candidate.claim().subject().value();
        this.document = document;
        this.maker = candidate.citation().author();
        this.confidence = candidate.score();
        this.state = refusedBefore ? "REFUSED" : WAITING;
        this.madeAt = candidate.madeAt();
    }

    /** Keeps who decided what, and why. */
    void decide(String decision, String author, String reason, Instant at) {
        state = decision;
        decidedBy = author;
        decisionReason = reason;
        decidedAt = at;
    }
}
