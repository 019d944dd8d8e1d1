package org.osefrance.archive.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.ALLOW;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.ALLOW_ONSITE;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.ALLOW_REDACTED;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.DENY;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.REVIEW;
import static org.osefrance.archive.schemas.access.Given.CHILD;
import static org.osefrance.archive.schemas.access.Given.COOK;
import static org.osefrance.archive.schemas.access.Given.RULES;
import static org.osefrance.archive.schemas.access.Given.byBoard;
import static org.osefrance.archive.schemas.access.Given.date;
import static org.osefrance.archive.schemas.access.Given.inTheReadingRoom;
import static org.osefrance.archive.schemas.access.Given.naming;
import static org.osefrance.archive.schemas.access.Given.onTheWeb;
import static org.osefrance.archive.schemas.access.Given.online;
import static org.osefrance.archive.schemas.access.Given.person;
import static org.osefrance.archive.schemas.access.Given.release;
import static org.osefrance.archive.schemas.access.Given.releasedLetter;
import static org.osefrance.archive.schemas.access.Given.these;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.access.ReleaseDecision.Expressly;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;

class MatterRulesTest {

    private static final Matter.Photo PORTRAIT = new Matter.Photo(Stated.YES, Stated.UNKNOWN);

    @Test
    void a_photograph_waits_for_its_author_and_its_faces() {
        AccessFacts photo = releasedLetter().being(PORTRAIT).persons(these(COOK));
        assertThat(onTheWeb(photo).outcome()).isEqualTo(REVIEW);
        AccessFacts cleared = photo.copyright(new Copyright.Cleared());
        assertThat(onTheWeb(cleared).outcome()).isEqualTo(ALLOW);
        assertThat(onTheWeb(cleared.persons(NamedPersons.nobody())).outcome()).isEqualTo(REVIEW);
        assertThat(onTheWeb(cleared.being(new Matter.Photo(Stated.NO, Stated.UNKNOWN))
                                .persons(NamedPersons.nobody()))
                        .outcome())
                .isEqualTo(ALLOW);
    }

    @Test
    void the_living_in_a_photograph_consent_and_the_board_decides() {
        AccessFacts photo = releasedLetter()
                .copyright(new Copyright.Cleared())
                .persons(these(CHILD))
                .released(byBoard());
        assertThat(onTheWeb(photo.being(PORTRAIT)).outcome()).isEqualTo(REVIEW);
        assertThat(onTheWeb(photo.being(new Matter.Photo(Stated.YES, Stated.YES)))
                        .outcome())
                .isEqualTo(ALLOW);
    }

    @Test
    void an_author_keeps_a_work_in_the_reading_room_for_seventy_years() {
        AccessFacts work = releasedLetter().copyright(new Copyright.OfAuthor(Optional.of(date("1960-06-01")), false));
        assertThat(inTheReadingRoom(work).outcome()).isEqualTo(ALLOW_ONSITE);
        assertThat(onTheWeb(work).openFrom())
                .contains(date("2031-01-01").earliest().orElseThrow());
        AccessFacts living = releasedLetter().copyright(new Copyright.OfAuthor(Optional.empty(), false));
        assertThat(onTheWeb(living).outcome()).isEqualTo(DENY);
        assertThat(onTheWeb(living).openFrom()).isEmpty();
        AccessFacts unpublished = releasedLetter().copyright(new Copyright.Anonymous(Optional.empty()));
        assertThat(onTheWeb(unpublished).outcome()).isEqualTo(DENY);
    }

    @Test
    void a_testimony_follows_what_was_agreed() {
        AccessFacts testimony = AccessFacts.undescribed()
                .about(person("witness", "1931", Death.unknown()))
                .persons(NamedPersons.nobody())
                .released(release(Scope.TEXT));
        assertThat(heard(testimony, new WitnessAgreement.PublicOnline())).isEqualTo(ALLOW);
        assertThat(heard(testimony, new WitnessAgreement.OnsiteOnly())).isEqualTo(DENY);
        assertThat(inTheReadingRoom(testimony.being(told(new WitnessAgreement.OnsiteOnly(), Optional.empty())))
                        .bases())
                .isNotEmpty();
        assertThat(heard(testimony, new WitnessAgreement.AfterDeath(10, Stated.YES)))
                .isEqualTo(REVIEW);
        assertThat(heard(testimony.about(COOK), new WitnessAgreement.AfterDeath(10, Stated.YES)))
                .isEqualTo(ALLOW);
        assertThat(heard(testimony.about(COOK), new WitnessAgreement.AfterDeath(10, Stated.NO)))
                .isEqualTo(DENY);
    }

    @Test
    void a_passage_closed_during_a_life_opens_with_the_death() {
        Matter.Testimony testimony =
                told(new WitnessAgreement.PublicOnline(), Optional.of(new PassageCondition.AfterDeathOf("cook")));
        AccessFacts facts =
                AccessFacts.undescribed().being(testimony).persons(these(COOK)).released(release(Scope.TEXT));
        AccessFacts alive = facts.persons(these(person("cook", "1899", Death.unknown())));
        assertThat(RULES.decide(facts, online(View.PASSAGE)).outcome()).isEqualTo(ALLOW);
        assertThat(RULES.decide(alive, online(View.PASSAGE)).outcome()).isEqualTo(REVIEW);
        assertThat(RULES.decide(alive, online(View.RECORD)).outcome()).isEqualTo(ALLOW_REDACTED);
        assertThat(RULES.decide(facts, online(View.RECORD)).outcome()).isEqualTo(ALLOW);
    }

    @Test
    void living_third_persons_in_a_testimony_are_left_out() {
        AccessFacts facts = AccessFacts.undescribed()
                .being(told(new WitnessAgreement.PublicOnline(), Optional.empty()))
                .released(release(Scope.TEXT));
        assertThat(onTheWeb(facts.persons(these(CHILD))).outcome()).isEqualTo(ALLOW_REDACTED);
        assertThat(onTheWeb(facts).outcome()).isEqualTo(REVIEW);
        assertThat(RULES.decide(facts.persons(these(CHILD)), online(View.PASSAGE))
                        .outcome())
                .isEqualTo(DENY);
    }

    @Test
    void a_research_request_is_never_on_the_web_and_its_totals_only_when_large() {
        AccessFacts request = AccessFacts.undescribed().released(release(Scope.TEXT));
        AccessFacts five = request.being(new Matter.ResearchRequest(Optional.empty(), Optional.of(5)));
        AccessFacts four = request.being(new Matter.ResearchRequest(Optional.empty(), Optional.of(4)));
        assertThat(onTheWeb(five).never()).isTrue();
        assertThat(RULES.decide(five, online(View.STATISTICS)).outcome()).isEqualTo(ALLOW);
        assertThat(RULES.decide(four, online(View.STATISTICS)).outcome()).isEqualTo(DENY);
        assertThat(RULES.decide(
                                request.being(new Matter.ResearchRequest(Optional.empty(), Optional.empty())),
                                online(View.STATISTICS))
                        .outcome())
                .isEqualTo(DENY);
    }

    @Test
    void the_false_name_of_a_real_third_person_is_for_the_board() {
        AccessFacts identity =
                AccessFacts.undescribed().about(COOK).being(new Matter.FalseIdentity(true, Stated.YES, false));
        assertThat(onTheWeb(identity.released(naming(Scope.TEXT, Expressly.FALSE_IDENTITY)))
                        .outcome())
                .isEqualTo(REVIEW);
        assertThat(onTheWeb(identity.released(byBoard(Expressly.FALSE_IDENTITY)))
                        .outcome())
                .isEqualTo(ALLOW);
        assertThat(inTheReadingRoom(identity.about(CHILD)).outcome()).isEqualTo(REVIEW);
    }

    @Test
    void medical_content_of_any_kind_has_to_be_named() {
        AccessFacts file = releasedLetter().about(COOK);
        Matter childsHealth = new Matter.ChildFile(Stated.NO, Stated.YES);
        assertThat(onTheWeb(file.being(childsHealth)).outcome()).isEqualTo(REVIEW);
        assertThat(onTheWeb(file.being(childsHealth).released(naming(Scope.TEXT, Expressly.MEDICAL)))
                        .outcome())
                .isEqualTo(ALLOW);
        assertThat(onTheWeb(file.being(new Matter.MedicalFile(Stated.NO))).outcome())
                .isEqualTo(REVIEW);
    }

    @Test
    void a_register_waits_until_its_marginal_entries_are_read() {
        AccessFacts register = releasedLetter().inCategory(Category.CIVIL_BIRTH_75);
        assertThat(onTheWeb(register.being(new Matter.CivilRegister(Stated.YES)))
                        .outcome())
                .isEqualTo(ALLOW);
        assertThat(onTheWeb(register.being(new Matter.CivilRegister(Stated.UNKNOWN)))
                        .outcome())
                .isEqualTo(REVIEW);
    }

    @Test
    void a_family_without_descendants_need_not_be_asked() {
        AccessFacts family = releasedLetter().persons(these(COOK));
        assertThat(onTheWeb(family.being(new Matter.FosterFamily(Stated.NO, Matter.FamilyWish.NOT_ASKED)))
                        .outcome())
                .isEqualTo(ALLOW);
        assertThat(onTheWeb(family.being(new Matter.FosterFamily(Stated.UNKNOWN, Matter.FamilyWish.NOT_ASKED)))
                        .outcome())
                .isEqualTo(REVIEW);
    }

    @Test
    void the_record_of_a_home_in_use_is_shown_without_its_address_on_site_too() {
        AccessFacts home = AccessFacts.undescribed().persons(NamedPersons.nobody());
        Matter inUse = new Matter.Home(Stated.YES, Matter.Precision.BUILDING);
        assertThat(inTheReadingRoom(home.being(inUse)).outcome()).isEqualTo(ALLOW_REDACTED);
        assertThat(inTheReadingRoom(home.being(new Matter.Home(Stated.UNKNOWN, Matter.Precision.COMMUNE)))
                        .outcome())
                .isEqualTo(REVIEW);
        assertThat(inTheReadingRoom(home.being(new Matter.Home(Stated.NO, Matter.Precision.BUILDING)))
                        .outcome())
                .isEqualTo(ALLOW);
    }

    @Test
    void a_contested_name_stays_with_the_staff() {
        AccessFacts name = AccessFacts.undescribed().about(COOK).released(release(Scope.TEXT));
        assertThat(inTheReadingRoom(name.being(new Matter.NameAssertion(Matter.NameState.CONTESTED, false)))
                        .outcome())
                .isEqualTo(DENY);
        assertThat(inTheReadingRoom(name.being(new Matter.NameAssertion(Matter.NameState.CONTESTED, true)))
                        .outcome())
                .isEqualTo(REVIEW);
    }

    private static Outcome heard(AccessFacts testimony, WitnessAgreement agreement) {
        return onTheWeb(testimony.being(told(agreement, Optional.empty()))).outcome();
    }

    private static Matter.Testimony told(WitnessAgreement agreement, Optional<PassageCondition> condition) {
        return new Matter.Testimony(agreement, false, condition, Stated.UNKNOWN);
    }
}
