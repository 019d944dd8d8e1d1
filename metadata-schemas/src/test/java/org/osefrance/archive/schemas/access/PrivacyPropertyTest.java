package org.osefrance.archive.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.osefrance.archive.schemas.access.Given.RULES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.access.ReleaseDecision.Authority;
import org.osefrance.archive.schemas.access.ReleaseDecision.Expressly;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;
import org.osefrance.archive.schemas.time.UncertainDate;

/** The promises of P4, P5 and P6 written down a second time, as plainly as the policy has them. */
class PrivacyPropertyTest {

    @Property(tries = 2000)
    void a_page_shown_on_the_web_names_nobody_who_may_live_but_by_the_board(@ForAll long seed) {
        AnyFacts any = new AnyFacts(seed);
        AccessFacts facts = plain(any);
        LocalDate day = any.day();
        if (isShown(facts, day)) {
            ReleaseDecision release = facts.publication().release().orElseThrow();
            boolean board = release.scope() == Scope.FULL && release.authority() == Authority.BOARD;
            assertThat(named(facts)).allMatch(person -> board || cannotLive(person, day));
        }
    }

    @Property(tries = 2000)
    void a_page_shown_on_the_web_names_nobody_dead_for_less_than_ten_years_unasked(@ForAll long seed) {
        AnyFacts any = new AnyFacts(seed);
        AccessFacts facts = plain(any);
        LocalDate day = any.day();
        boolean namesSubject = facts.publication()
                .release()
                .filter(release -> release.expressly().contains(Expressly.SUBJECT))
                .isPresent();
        if (isShown(facts, day) && !namesSubject) {
            assertThat(named(facts).stream()
                            .filter(person -> person.identity() != Stated.NO)
                            .flatMap(person -> person.knownDeath().stream())
                            .flatMap(death -> death.latestForProtection().stream()))
                    .allMatch(death -> death.plusYears(10).isBefore(day));
        }
    }

    @Property(tries = 2000)
    void a_page_shown_on_the_web_was_released_looked_through_and_not_objected_to(@ForAll long seed) {
        AnyFacts any = new AnyFacts(seed);
        AccessFacts facts = plain(any);
        LocalDate day = any.day();
        if (isShown(facts, day)) {
            ReleaseDecision release = facts.publication().release().orElseThrow();
            assertThat(release.isComplete()).isTrue();
            assertThat(release.takesEffect().orElseThrow()).isBeforeOrEqualTo(day);
            assertThat(release.scope()).isIn(Scope.TEXT, Scope.FULL);
            assertThat(facts.naming().persons().orElseThrow()).isNotInstanceOf(NamedPersons.NotLookedAt.class);
            assertThat(facts.publication().objection().orElse(Objection.REJECTED))
                    .isEqualTo(Objection.REJECTED);
        }
    }

    @Property(tries = 2000)
    void every_answer_says_what_it_rests_on_and_closes_without_contradicting_itself(@ForAll long seed) {
        AnyFacts any = new AnyFacts(seed);
        AccessDecision decision = RULES.decide(any.facts(), any.publicQuestion().by(any.requester()));
        assertThat(decision.bases()).isNotEmpty().doesNotContain(Basis.FAILED.text());
        assertThat(decision.never() && decision.openFrom().isPresent()).isFalse();
    }

    /** Facts of a document, so that the whole page is decided at once. */
    private static AccessFacts plain(AnyFacts any) {
        return any.facts().being(new Matter.Document());
    }

    private static boolean isShown(AccessFacts facts, LocalDate day) {
        Outcome outcome = RULES.decide(facts, Given.online(View.PAGE).on(day)).outcome();
        return outcome == Outcome.ALLOW || outcome == Outcome.ALLOW_REDACTED;
    }

    private static List<NamedPerson> named(AccessFacts facts) {
        List<NamedPerson> named =
                new ArrayList<>(facts.naming().persons().orElseThrow().people());
        facts.substance().subject().ifPresent(named::add);
        return named;
    }

    private static boolean cannotLive(NamedPerson person, LocalDate day) {
        boolean old = person.birth()
                .flatMap(UncertainDate::latestForProtection)
                .filter(birth -> birth.plusYears(120).isBefore(day))
                .isPresent();
        return person.identity() != Stated.NO && (old || person.knownDeath().isPresent());
    }
}
