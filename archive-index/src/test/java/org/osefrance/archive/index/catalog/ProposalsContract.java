package org.osefrance.archive.index.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.catalog.Knowings.Paper;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Assertion;
import org.osefrance.archive.schemas.link.Candidate;
import org.osefrance.archive.schemas.link.Claim;
import org.osefrance.archive.schemas.link.Disclosure;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.osefrance.archive.schemas.record.Persona;
import org.osefrance.archive.schemas.source.Certainty;
import org.osefrance.archive.schemas.source.Citation;

/** What every {@link Proposals} does: nothing a machine says is a fact before somebody with a name accepts it. */
public abstract class ProposalsContract {

    private static final Viewer PUBLIC = Viewer.anyone();
    private static final Viewer STAFF = new Viewer.Staff("a.archiviste", Set.of(Viewer.Role.ARCHIVIST));
    private static final Viewer ADMINISTRATOR = new Viewer.Staff("root", Set.of(Viewer.Role.ADMINISTRATOR));

    private final CatalogFixture fixture;
    private final Knowings knowings;
    private Optional<Candidate> stay = Optional.empty();

    protected ProposalsContract(CatalogFixture fixture) {
        this.fixture = fixture;
        this.knowings = new Knowings(fixture);
    }

    @BeforeEach
    void somebodyAndAPlace() {
        Paper paper = knowings.paper(Tilleuls.open());
        Persona persona = Knowings.persona(paper);
        knowings.write(persona);
        knowings.write(Knowings.organisation(""), Tilleuls.open());
        Claim belonging = new Claim.Belonging(
                persona.id(), new RecordId("organisation-tilleuls"), "élève", Optional.empty(), Optional.empty());
        stay = Optional.of(proposed(belonging, Knowings.cited(paper)));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_candidate_waits_where_only_archivists_look() {
        assertThat(fixture.proposals().propose(stay())).isTrue();
        assertThat(fixture.proposals().listProposals(STAFF, about())).containsExactly(stay());
        for (Viewer stranger : List.of(PUBLIC, ADMINISTRATOR)) {
            assertThat(fixture.proposals().listProposals(stranger, about())).isEmpty();
        }
        for (Viewer anyone : List.of(PUBLIC, STAFF)) {
            assertThat(fixture.knowledge().listAssertions(anyone, about())).isEmpty();
            assertThat(fixture.knowledge().findRecord(anyone, stay().id(), KnowledgeRecord.class))
                    .isEmpty();
        }
        assertThat(fixture.catalog().listVersions(STAFF, stay().id())).isEmpty();
    }

    @Test
    void the_same_candidate_a_second_time_changes_nothing() {
        fixture.proposals().propose(stay());
        assertThat(fixture.proposals().propose(stay())).isTrue();
        assertThat(fixture.proposals().listProposals(STAFF, about())).hasSize(1);
    }

    @Test
    void accepting_writes_an_assertion_that_cites_the_candidate_and_names_who_stands_for_it() {
        fixture.proposals().propose(stay());
        RecordId id = accept();
        KnowledgeView<Fact> fact =
                fixture.knowledge().listAssertions(PUBLIC, about()).getFirst();
        Assertion assertion = fact.record().assertion();
        assertThat(assertion.id()).isEqualTo(id);
        assertThat(assertion.accepted()).contains(stay().id());
        assertThat(assertion.claim()).isEqualTo(stay().claim());
        assertThat(assertion.citation().author()).isEqualTo(Tilleuls.ARCHIVIST.author());
        assertThat(fixture.proposals().listProposals(STAFF, about())).isEmpty();
        assertThat(fixture.outbox().after(0, 100))
                .extracting(OutboxEntry::record)
                .contains(id);
    }

    @Test
    void what_is_decided_is_decided_once() {
        fixture.proposals().propose(stay());
        accept();
        assertThatThrownBy(this::accept)
                .isInstanceOf(DecidedCandidateException.class)
                .hasMessageContaining("accepted");
        assertThatThrownBy(() -> fixture.proposals().refuse(stay().id(), Tilleuls.ARCHIVIST))
                .isInstanceOf(DecidedCandidateException.class);
        assertThat(fixture.knowledge().listAssertions(STAFF, about())).hasSize(1);
    }

    @Test
    void a_claim_that_was_refused_is_not_proposed_again() {
        fixture.proposals().propose(stay());
        fixture.proposals().refuse(stay().id(), Tilleuls.ARCHIVIST);
        assertThat(fixture.proposals().propose(proposed(stay().claim(), stay().citation())))
                .isFalse();
        assertThat(fixture.proposals().listProposals(STAFF, about())).isEmpty();
        assertThat(fixture.knowledge().listAssertions(STAFF, about())).isEmpty();
    }

    @Test
    void what_is_not_there_is_named_and_an_acceptance_that_fails_leaves_the_candidate_waiting() {
        Claim nowhere = new Claim.SameAs(about(), RecordId.random());
        Candidate lost = proposed(nowhere, stay().citation());
        fixture.proposals().propose(lost);
        assertThatThrownBy(() -> fixture.proposals()
                        .accept(
                                lost.id(),
                                Certainty.certain(),
                                Disclosure.BY_ACCESS_FACTS,
                                AccessFacts.undescribed(),
                                Tilleuls.ARCHIVIST))
                .isInstanceOf(UnknownRecordException.class);
        assertThat(fixture.proposals().listProposals(STAFF, about())).containsExactly(lost);
        assertThatThrownBy(() -> fixture.proposals().refuse(RecordId.random(), Tilleuls.ARCHIVIST))
                .isInstanceOf(UnknownRecordException.class);
        Claim stranger = new Claim.Mentioned(RecordId.random(), "x");
        assertThatThrownBy(() -> fixture.proposals().propose(proposed(stranger, stay().citation())))
                .isInstanceOf(UnknownRecordException.class);
    }

    private RecordId accept() {
        return fixture.proposals()
                .accept(
                        stay().id(),
                        Certainty.probable(Certainty.Aspect.DATE),
                        Disclosure.BY_ACCESS_FACTS,
                        AccessFacts.undescribed(),
                        Tilleuls.ARCHIVIST);
    }

    private Candidate stay() {
        return stay.orElseThrow();
    }

    private RecordId about() {
        return stay().claim().subject();
    }

    private static Candidate proposed(Claim claim, Citation citation) {
        return new Candidate(
                RecordId.random(),
                claim,
                0.8,
                List.of("same surname and year"),
                citation,
                Instant.parse("2026-11-22T10:00:00Z"));
    }
}
