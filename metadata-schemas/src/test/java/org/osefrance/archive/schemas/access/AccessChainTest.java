package org.osefrance.archive.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.ALLOW;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.ALLOW_REDACTED;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.DENY;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.REVIEW;
import static org.osefrance.archive.schemas.access.Given.CHILD;
import static org.osefrance.archive.schemas.access.Given.COOK;
import static org.osefrance.archive.schemas.access.Given.RULES;
import static org.osefrance.archive.schemas.access.Given.TODAY;
import static org.osefrance.archive.schemas.access.Given.byBoard;
import static org.osefrance.archive.schemas.access.Given.date;
import static org.osefrance.archive.schemas.access.Given.letter;
import static org.osefrance.archive.schemas.access.Given.online;
import static org.osefrance.archive.schemas.access.Given.release;
import static org.osefrance.archive.schemas.access.Given.releasedLetter;
import static org.osefrance.archive.schemas.access.Given.these;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;

class AccessChainTest {

    private static final AccessFacts NOTHING = AccessFacts.undescribed();

    @Test
    void an_empty_chain_and_a_chain_that_says_nothing_are_closed() {
        assertThat(page()).isEqualTo(REVIEW);
        assertThat(page(NOTHING, NOTHING, NOTHING)).isEqualTo(REVIEW);
    }

    @Test
    void what_a_page_does_not_say_comes_from_its_item_and_its_fonds() {
        assertThat(page(NOTHING, releasedLetter(), NOTHING)).isEqualTo(ALLOW);
        assertThat(page(releasedLetter(), NOTHING, NOTHING)).isEqualTo(ALLOW);
        assertThat(page(
                        NOTHING.inCategory(Category.PRIVATE_LIFE_50).released(release(Scope.TEXT)),
                        NOTHING.dated(date("1943")),
                        NOTHING.persons(NamedPersons.nobody())))
                .isEqualTo(ALLOW);
    }

    @Test
    void a_fonds_with_category_and_dates_of_its_own_lets_a_released_item_through() {
        AccessFacts accession = NOTHING.inCategory(Category.PRIVATE_LIFE_50).dated(date("1938/1946"));
        assertThat(page(accession, releasedLetter(), NOTHING)).isEqualTo(ALLOW);
        assertThat(page(accession, NOTHING, NOTHING)).isEqualTo(DENY);
    }

    @Test
    void the_strictest_period_of_the_chain_wins_where_an_ancestor_states_it_whole() {
        AccessFacts young = NOTHING.inCategory(Category.PRIVATE_LIFE_50).dated(date("1990"));
        List<AccessFacts> chain = List.of(young, releasedLetter());
        AccessDecision decision = RULES.decideChain(chain, online(View.PAGE));
        assertThat(decision.outcome()).isEqualTo(DENY);
        assertThat(decision.openFrom()).contains(LocalDate.of(2041, 1, 1));
        assertThat(page(NOTHING.dated(date("1990")), releasedLetter())).isEqualTo(ALLOW);
        assertThat(page(NOTHING.inCategory(Category.WEAPONS_NEVER), releasedLetter()))
                .isEqualTo(DENY);
    }

    @Test
    void a_page_of_a_living_childs_file_is_no_plain_page() {
        AccessFacts file =
                letter().being(new Matter.ChildFile(Stated.NO, Stated.NO)).about(CHILD);
        assertThat(page(file, releasedLetter().being(new Matter.Document()))).isEqualTo(DENY);
        assertThat(page(file, releasedLetter().being(new Matter.Document()).about(COOK)))
                .isEqualTo(DENY);
        assertThat(page(file.about(COOK), releasedLetter())).isEqualTo(ALLOW);
    }

    @Test
    void what_stands_in_a_research_request_is_never_published_as_a_plain_document() {
        AccessFacts request = NOTHING.being(new Matter.ResearchRequest(Optional.empty(), Optional.empty()));
        AccessFacts letter = releasedLetter().being(new Matter.Document());
        assertThat(page(request, letter)).isEqualTo(DENY);
        assertThat(RULES.decideChain(List.of(request, letter), online(View.PAGE))
                        .never())
                .isTrue();
    }

    @Test
    void a_list_in_a_dated_fonds_still_masks_its_lines() {
        AccessFacts list = NOTHING.being(new Matter.ListPage(false))
                .persons(these(COOK, CHILD))
                .released(release(Scope.TEXT));
        assertThat(page(letter(), list)).isEqualTo(ALLOW_REDACTED);
    }

    @Test
    void no_release_reaches_further_than_the_one_above_it() {
        assertThat(page(NOTHING.released(release(Scope.DESCRIPTION)), releasedLetter()))
                .isEqualTo(DENY);
        assertThat(page(NOTHING.released(release(Scope.NONE)), releasedLetter()))
                .isEqualTo(DENY);
        assertThat(page(NOTHING.released(byBoard()), releasedLetter())).isEqualTo(ALLOW);
        assertThat(page(NOTHING.released(release(Scope.FULL)), releasedLetter().released(byBoard())))
                .isEqualTo(REVIEW);
        assertThat(page(releasedLetter(), NOTHING.released(release(Scope.NONE))))
                .isEqualTo(DENY);
    }

    @Test
    void a_release_above_that_is_incomplete_or_later_holds_the_child_back() {
        AccessFacts incomplete =
                NOTHING.released(ReleaseDecision.byOfficer(Scope.TEXT, "mdupont", "", Given.RELEASED_ON));
        AccessFacts later =
                NOTHING.released(ReleaseDecision.byOfficer(Scope.TEXT, "mdupont", "soon", TODAY.plusDays(1)));
        assertThat(page(incomplete, releasedLetter())).isEqualTo(REVIEW);
        assertThat(page(later, releasedLetter())).isEqualTo(DENY);
        assertThat(RULES.decideChain(List.of(later, releasedLetter()), online(View.PAGE))
                        .openFrom())
                .contains(TODAY.plusDays(1));
    }

    @Test
    void objections_deeds_and_defence_secrets_above_hold_below() {
        AccessFacts cleared = releasedLetter().objection(Objection.REJECTED);
        assertThat(page(NOTHING.objection(Objection.PENDING), cleared)).isEqualTo(REVIEW);
        assertThat(page(NOTHING.objection(Objection.UPHELD), cleared.objection(Objection.PENDING)))
                .isEqualTo(DENY);
        assertThat(page(NOTHING.given(until(2029)), cleared)).isEqualTo(DENY);
        assertThat(page(NOTHING.given(until(2029)), cleared.given(new Deed(Optional.empty()))))
                .isEqualTo(DENY);
        assertThat(page(NOTHING.given(until(2020)), cleared.given(until(2021)))).isEqualTo(ALLOW);
        assertThat(page(
                        NOTHING.classified(Classification.CLASSIFIED),
                        cleared.classified(Classification.NEVER_CLASSIFIED)))
                .isEqualTo(DENY);
    }

    @Test
    void existence_is_hidden_unless_announced_all_the_way() {
        AccessFacts announced = NOTHING.existence(Existence.ANNOUNCED);
        assertThat(existence(NOTHING)).isEqualTo(Existence.HIDDEN);
        assertThat(existence(announced, NOTHING)).isEqualTo(Existence.ANNOUNCED);
        assertThat(existence(NOTHING, announced)).isEqualTo(Existence.ANNOUNCED);
        assertThat(existence(announced, NOTHING.existence(Existence.HIDDEN))).isEqualTo(Existence.HIDDEN);
        assertThat(existence(NOTHING.existence(Existence.HIDDEN), announced)).isEqualTo(Existence.HIDDEN);
    }

    @Test
    void a_child_that_says_more_about_people_is_believed() {
        assertThat(page(releasedLetter(), NOTHING.persons(these(CHILD)))).isEqualTo(DENY);
        assertThat(page(releasedLetter(), NOTHING.persons(NamedPersons.notLookedAt())))
                .isEqualTo(REVIEW);
        assertThat(page(releasedLetter().persons(these(CHILD)), NOTHING.persons(NamedPersons.nobody())))
                .isEqualTo(ALLOW);
    }

    @Test
    void derogations_above_hold_below() {
        Derogation given = new Derogation.Individual("R1", true, Optional.of(TODAY));
        Requester reader = new Requester.Reader("R1", Optional.empty());
        AccessDecision decision = RULES.decideChain(
                List.of(letter().dated(date("1990")).opened(given), NOTHING),
                Given.onsite().by(reader));
        assertThat(decision.outcome()).isEqualTo(Outcome.ALLOW_ONSITE);
    }

    private static Outcome page(AccessFacts... fromFondsToSelf) {
        return RULES.decideChain(List.of(fromFondsToSelf), online(View.PAGE)).outcome();
    }

    private static Existence existence(AccessFacts... fromFondsToSelf) {
        return new AccessChain(List.of(fromFondsToSelf)).existence();
    }

    private static Deed until(int year) {
        return new Deed(Optional.of(LocalDate.of(year, 12, 31)));
    }
}
