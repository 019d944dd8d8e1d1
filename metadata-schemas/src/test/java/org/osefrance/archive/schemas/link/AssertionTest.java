package org.osefrance.archive.schemas.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.source.Certainty;
import org.osefrance.archive.schemas.source.Certainty.Aspect;
import org.osefrance.archive.schemas.source.Citation;
import org.osefrance.archive.schemas.source.Source;

class AssertionTest {

    private static final RecordId CHILD = new RecordId("persona-elise");
    private static final RecordId HOME = new RecordId("home-tilleuls");
    private static final Claim STAY = new Claim.Stay(CHILD, HOME, Optional.empty(), Optional.empty());
    private static final Citation SEEN = new Citation(
            new Source.Document(new RecordId("item-list"), Optional.empty(), Optional.empty()),
            Optional.of("Tilleul Élise, arr. 3.2.42"),
            Certainty.probable(Aspect.SPELLING),
            "recogniser 1.0");

    private final Candidate candidate = new Candidate(
            new RecordId("candidate-1"), STAY, 0.8, List.of("same surname and year"), SEEN, Instant.EPOCH);

    private final Assertion accepted = candidate.accept(
            new RecordId("assertion-1"), Certainty.probable(Aspect.DATE), Disclosure.BY_ACCESS_FACTS, "mdupont");

    @Test
    void accepting_a_candidate_makes_an_assertion_that_cites_it_and_answers_for_it() {
        assertThat(accepted.accepted()).contains(candidate.id());
        assertThat(accepted.claim()).isEqualTo(STAY);
        assertThat(accepted.review()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(accepted.citation().author()).isEqualTo("mdupont");
        assertThat(accepted.citation().quotation()).isEqualTo(SEEN.quotation());
    }

    @Test
    void review_certainty_and_disclosure_change_apart() {
        Assertion superseded = accepted.reviewed(ReviewState.SUPERSEDED);
        assertThat(superseded.certainty()).isEqualTo(accepted.certainty());
        assertThat(superseded.disclosure()).isEqualTo(accepted.disclosure());
        assertThat(superseded.reviewed(ReviewState.ACCEPTED)).isEqualTo(accepted);
    }

    @Test
    void a_fact_goes_by_the_id_of_its_assertion() {
        assertThat(new Fact(accepted).id()).isEqualTo(accepted.id());
    }

    @Test
    void a_score_is_a_share_of_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Candidate(CHILD, STAY, 1.01, List.of(), SEEN, Instant.EPOCH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Candidate(CHILD, STAY, Double.NaN, List.of(), SEEN, Instant.EPOCH));
    }
}
