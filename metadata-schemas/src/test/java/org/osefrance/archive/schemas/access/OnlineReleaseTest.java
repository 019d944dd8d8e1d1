package org.osefrance.archive.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.ALLOW;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.ALLOW_REDACTED;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.DENY;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.REVIEW;
import static org.osefrance.archive.schemas.access.Given.CHILD;
import static org.osefrance.archive.schemas.access.Given.COOK;
import static org.osefrance.archive.schemas.access.Given.DIRECTOR;
import static org.osefrance.archive.schemas.access.Given.RULES;
import static org.osefrance.archive.schemas.access.Given.byBoard;
import static org.osefrance.archive.schemas.access.Given.letter;
import static org.osefrance.archive.schemas.access.Given.naming;
import static org.osefrance.archive.schemas.access.Given.onTheWeb;
import static org.osefrance.archive.schemas.access.Given.online;
import static org.osefrance.archive.schemas.access.Given.release;
import static org.osefrance.archive.schemas.access.Given.releasedLetter;
import static org.osefrance.archive.schemas.access.Given.these;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osefrance.archive.schemas.access.ReleaseDecision.Authority;
import org.osefrance.archive.schemas.access.ReleaseDecision.Expressly;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;

class OnlineReleaseTest {

    @Test
    void what_nobody_described_is_closed_whatever_is_released() {
        AccessFacts facts =
                AccessFacts.undescribed().persons(NamedPersons.nobody()).released(release(Scope.TEXT));
        assertThat(onTheWeb(facts).outcome()).isEqualTo(REVIEW);
        assertThat(onTheWeb(AccessFacts.undescribed()).outcome()).isEqualTo(REVIEW);
    }

    @Test
    void an_open_period_publishes_nothing() {
        assertThat(onTheWeb(letter().persons(NamedPersons.nobody())).outcome()).isEqualTo(DENY);
    }

    @Test
    void a_release_with_its_text_shows_the_page() {
        AccessDecision decision = onTheWeb(releasedLetter());
        assertThat(decision.outcome()).isEqualTo(ALLOW);
        assertThat(decision.openFrom()).contains(Given.RELEASED_ON);
        assertThat(decision.bases()).first().isEqualTo("P5(b): released by a named officer");
    }

    @Test
    void a_release_of_pages_nobody_looked_through_shows_no_page() {
        AccessFacts facts = letter().released(release(Scope.TEXT));
        assertThat(onTheWeb(facts).outcome()).isEqualTo(REVIEW);
        assertThat(onTheWeb(facts.persons(NamedPersons.notLookedAt())).outcome())
                .isEqualTo(REVIEW);
    }

    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"RECORD", "PAGE", "LINE", "ENTRY", "PASSAGE", "SEARCH", "ADDRESS"})
    void a_released_description_shows_nothing_else(View view) {
        AccessFacts facts = letter().persons(NamedPersons.nobody()).released(release(Scope.DESCRIPTION));
        assertThat(RULES.decide(facts, online(view)).outcome()).isEqualTo(DENY);
        assertThat(RULES.decide(facts, online(View.DESCRIPTION)).outcome()).isEqualTo(ALLOW);
    }

    @Test
    void a_release_without_officer_or_reason_or_day_is_incomplete() {
        ReleaseDecision whole = release(Scope.TEXT);
        assertIncomplete(ReleaseDecision.byOfficer(Scope.TEXT, " ", "looked through", Given.RELEASED_ON));
        assertIncomplete(ReleaseDecision.byOfficer(Scope.TEXT, "mdupont", "", Given.RELEASED_ON));
        assertIncomplete(new ReleaseDecision(
                Scope.TEXT, Authority.OFFICER, "mdupont", whole.reason(), Optional.empty(), Set.of()));
        assertIncomplete(new ReleaseDecision(
                Scope.TEXT, Authority.UNKNOWN, "mdupont", whole.reason(), whole.takesEffect(), Set.of()));
    }

    @Test
    void the_board_may_show_the_living_and_an_officer_may_not() {
        AccessFacts facts = letter().persons(these(CHILD));
        assertThat(onTheWeb(facts.released(byBoard())).outcome()).isEqualTo(ALLOW);
        assertThat(onTheWeb(facts.released(release(Scope.FULL))).outcome()).isEqualTo(REVIEW);
        assertThat(onTheWeb(facts.released(release(Scope.TEXT))).outcome()).isEqualTo(DENY);
    }

    @Test
    void not_even_the_board_shows_somebody_who_died_lately_without_naming_them() {
        AccessFacts facts = letter().about(DIRECTOR).persons(NamedPersons.nobody());
        assertThat(onTheWeb(facts.released(byBoard())).outcome()).isEqualTo(REVIEW);
        assertThat(onTheWeb(facts.released(byBoard(Expressly.SUBJECT))).outcome())
                .isEqualTo(ALLOW);
    }

    @Test
    void naming_the_subject_names_nobody_else_on_the_page() {
        AccessFacts facts =
                letter().about(COOK).persons(these(DIRECTOR)).released(naming(Scope.TEXT, Expressly.SUBJECT));
        assertThat(onTheWeb(facts).outcome()).isEqualTo(REVIEW);
    }

    @Test
    void a_title_nobody_looked_at_is_withheld_and_one_without_names_is_not() {
        AccessFacts facts = letter().released(release(Scope.TEXT));
        assertThat(describe(facts)).isEqualTo(ALLOW_REDACTED);
        assertThat(describe(facts.titleNamesPersons(Stated.NO))).isEqualTo(ALLOW);
        assertThat(describe(facts.titleNamesPersons(Stated.YES))).isEqualTo(ALLOW_REDACTED);
    }

    @Test
    void who_says_that_nobody_is_named_says_it_of_the_title_too_unless_the_record_is_about_somebody() {
        AccessFacts facts = letter().persons(NamedPersons.nobody()).released(release(Scope.DESCRIPTION));
        assertThat(describe(facts)).isEqualTo(ALLOW);
        assertThat(describe(facts.titleNamesPersons(Stated.UNKNOWN))).isEqualTo(ALLOW);
        assertThat(describe(facts.titleNamesPersons(Stated.YES))).isEqualTo(ALLOW_REDACTED);
        assertThat(describe(facts.about(COOK))).isEqualTo(ALLOW_REDACTED);
        assertThat(describe(letter().titleNamesPersons(Stated.UNKNOWN).released(release(Scope.DESCRIPTION))))
                .isEqualTo(ALLOW_REDACTED);
    }

    @Test
    void a_title_may_name_whom_the_pages_show() {
        AccessFacts dead = letter().titleNamesPersons(Stated.YES).persons(these(COOK));
        assertThat(describe(dead.released(release(Scope.TEXT)))).isEqualTo(ALLOW);
        assertThat(describe(dead.released(release(Scope.DESCRIPTION)))).isEqualTo(ALLOW_REDACTED);
        assertThat(describe(dead.persons(these(COOK, CHILD)).released(release(Scope.TEXT))))
                .isEqualTo(ALLOW_REDACTED);
    }

    @Test
    void a_title_of_a_childs_file_names_the_child_until_somebody_says_otherwise() {
        AccessFacts file = letter().being(new Matter.ChildFile(Stated.NO, Stated.NO))
                .persons(NamedPersons.nobody())
                .released(release(Scope.DESCRIPTION));
        assertThat(describe(file)).isEqualTo(ALLOW_REDACTED);
    }

    private static AccessDecision.Outcome describe(AccessFacts facts) {
        return RULES.decide(facts, online(View.DESCRIPTION)).outcome();
    }

    private static void assertIncomplete(ReleaseDecision decision) {
        assertThat(decision.isComplete()).isFalse();
        assertThat(onTheWeb(releasedLetter().released(decision)).outcome()).isEqualTo(REVIEW);
    }
}
