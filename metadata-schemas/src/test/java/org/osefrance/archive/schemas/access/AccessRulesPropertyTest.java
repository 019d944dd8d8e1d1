package org.osefrance.archive.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.osefrance.archive.schemas.access.Given.RULES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;

class AccessRulesPropertyTest {

    @Property(tries = 2000)
    void what_was_open_to_the_public_stays_open(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40_000) int days) {
        AnyFacts any = new AnyFacts(seed);
        AccessFacts facts = any.facts();
        AccessQuestion question = any.publicQuestion();
        if (RULES.decide(facts, question).outcome() == Outcome.ALLOW) {
            AccessQuestion later = question.on(question.day().plusDays(days));
            assertThat(RULES.decide(facts, later).outcome()).isEqualTo(Outcome.ALLOW);
        }
    }

    @Property(tries = 2000)
    void nobody_of_the_public_sees_the_whole_before_the_day_that_was_told(@ForAll long seed) {
        AnyFacts any = new AnyFacts(seed);
        AccessFacts facts = any.facts();
        AccessQuestion question = any.publicQuestion();
        RULES.decide(facts, question)
                .openFrom()
                .map(opens -> RULES.decide(facts, question.on(opens.minusDays(1))))
                .ifPresent(before -> assertThat(before.outcome()).isNotEqualTo(Outcome.ALLOW));
    }

    @Property(tries = 2000)
    void no_requester_sees_less_than_the_public(@ForAll long seed) {
        AnyFacts any = new AnyFacts(seed);
        AccessFacts facts = any.facts();
        AccessQuestion question = any.publicQuestion();
        Outcome toAnyone = RULES.decide(facts, question).outcome();
        AccessQuestion byLink = new AccessQuestion(
                any.requester(),
                question.place(),
                question.view(),
                question.line(),
                Optional.of(any.link()),
                question.day());
        assertAtLeast(RULES.decide(facts, byLink).outcome(), toAnyone);
    }

    @Property(tries = 2000)
    void a_derogation_closes_nothing(@ForAll long seed) {
        AnyFacts any = new AnyFacts(seed);
        AccessFacts facts = any.facts();
        AccessQuestion question = any.publicQuestion().by(any.requester());
        AccessFacts opened = facts.opened(any.derogation());
        assertAtLeast(
                RULES.decide(opened, question).outcome(),
                RULES.decide(facts, question).outcome());
    }

    @Property(tries = 2000)
    void an_objection_a_deed_and_a_defence_secret_open_nothing(@ForAll long seed) {
        AnyFacts any = new AnyFacts(seed);
        AccessFacts facts = any.facts().objection(Objection.REJECTED);
        AccessQuestion question = any.publicQuestion();
        AccessFacts given = AccessFacts.undescribed().given(new Deed(Optional.of(any.day())));
        Outcome without = openedOnly(RULES.decide(facts, question));
        assertAtLeast(without, openedOnly(RULES.decide(facts.objection(Objection.PENDING), question)));
        assertAtLeast(without, openedOnly(RULES.decide(facts.objection(Objection.UPHELD), question)));
        assertAtLeast(without, openedOnly(RULES.decide(facts.within(given), question)));
        assertAtLeast(without, openedOnly(RULES.decide(facts.classified(Classification.CLASSIFIED), question)));
    }

    /** A child may say whom it is about: a known death then ends the periods of the law that deaths shorten. */
    @Property(tries = 2000)
    void a_child_is_never_more_open_on_site_than_a_parent_that_states_its_closure(@ForAll long seed) {
        AnyFacts any = new AnyFacts(seed);
        AccessFacts parent = aboutNobody(any.statingClosure());
        AccessFacts child = any.facts();
        AccessQuestion question = new AccessQuestion(
                new Requester.Anyone(),
                Place.ONSITE,
                any.publicQuestion().view(),
                Optional.empty(),
                Optional.empty(),
                any.day());
        if (child.rights().derogations().isEmpty()
                && child.substance().subject().isEmpty()) {
            assertAtLeast(
                    openedOnly(RULES.decide(parent, question)),
                    openedOnly(RULES.decideChain(List.of(parent, child), question)));
        }
    }

    @Property(tries = 2000)
    void no_child_shows_more_on_the_web_than_the_scope_of_a_release_above_it(@ForAll long seed) {
        AnyFacts any = new AnyFacts(seed);
        AccessFacts child = any.facts();
        AccessQuestion page = Given.online(View.PAGE).on(any.day());
        AccessFacts described = AccessFacts.undescribed().released(Given.release(Scope.DESCRIPTION));
        AccessFacts none = AccessFacts.undescribed().released(Given.release(Scope.NONE));
        assertThat(isShown(RULES.decideChain(List.of(described, child), page))).isFalse();
        assertThat(isShown(RULES.decideChain(List.of(none, child), page.by(new Requester.Anyone()))))
                .isFalse();
    }

    @Property(tries = 2000)
    void nothing_is_shown_on_the_web_that_nobody_released(@ForAll long seed) {
        AnyFacts any = new AnyFacts(seed);
        AccessFacts facts = any.facts();
        AccessQuestion question = any.publicQuestion();
        boolean released = facts.publication()
                .release()
                .filter(release -> release.isComplete() && release.scope() != Scope.NONE)
                .isPresent();
        if (question.place() == Place.ONLINE && isShown(RULES.decide(facts, question))) {
            assertThat(released).isTrue();
        }
    }

    @Property(tries = 2000)
    void the_day_the_index_keeps_is_the_first_on_which_the_public_really_reads(@ForAll long seed) {
        AnyFacts any = new AnyFacts(seed);
        AccessChain chain = new AccessChain(List.of(any.facts(), any.facts()));
        LocalDate today = any.day();
        long opens = new Visibilities(RULES).ofPage(chain, today).openOnline();
        AccessQuestion page = Given.online(View.PAGE);
        if (opens != Visibility.NEVER) {
            LocalDate day = LocalDate.ofEpochDay(opens);
            assertThat(RULES.decide(chain, page.on(day)).outcome()).isEqualTo(Outcome.ALLOW);
            assertThat(day.isAfter(today) && isWhole(chain, page.on(day.minusDays(1))))
                    .isFalse();
        } else {
            assertThat(isWhole(chain, page.on(today))).isFalse();
        }
    }

    @Test
    void the_invented_facts_reach_every_answer() {
        assertThat(LongStream.range(0, 3000)
                        .mapToObj(AnyFacts::new)
                        .map(any ->
                                RULES.decide(any.facts(), any.publicQuestion()).outcome()))
                .contains(Outcome.values());
    }

    @Test
    void an_error_while_deciding_closes_for_everybody() {
        AccessFacts facts = Given.releasedLetter().given(new Deed(Optional.of(LocalDate.MAX)));
        AccessDecision decision = Given.onTheWeb(facts);
        assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
        assertThat(decision.openFrom()).isEmpty();
        assertThat(decision.bases()).first().isEqualTo("Error while deciding: closed");
        assertThat(Given.inTheReadingRoom(facts, new Requester.Archivist("mdupont"))
                        .outcome())
                .isEqualTo(Outcome.DENY);
    }

    private static AccessFacts aboutNobody(AccessFacts parent) {
        Substance plain = parent.substance();
        return new AccessFacts(
                new Substance(
                        plain.ownership(),
                        plain.category(),
                        plain.dates(),
                        Optional.empty(),
                        Optional.empty(),
                        plain.classification()),
                Naming.UNSAID,
                parent.publication(),
                new Rights(
                        parent.rights().deed(),
                        Optional.empty(),
                        parent.rights().derogations()));
    }

    private static boolean isWhole(AccessChain chain, AccessQuestion question) {
        return RULES.decide(chain, question).outcome() == Outcome.ALLOW;
    }

    private static boolean isShown(AccessDecision decision) {
        return decision.outcome() != Outcome.DENY && decision.outcome() != Outcome.REVIEW;
    }

    /** A person's decision and a refusal are both closed. */
    private static Outcome openedOnly(AccessDecision decision) {
        return isShown(decision) ? decision.outcome() : Outcome.DENY;
    }

    private static void assertAtLeast(Outcome open, Outcome least) {
        assertThat(open).usingComparator(Openness.LEAST_FIRST).isGreaterThanOrEqualTo(least);
    }
}
