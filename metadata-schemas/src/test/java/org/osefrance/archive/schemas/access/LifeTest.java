package org.osefrance.archive.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.ALLOW;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.ALLOW_ONSITE;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.ALLOW_REDACTED;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.DENY;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.REVIEW;
import static org.osefrance.archive.schemas.access.Given.CHILD;
import static org.osefrance.archive.schemas.access.Given.CHILD_ALIVE;
import static org.osefrance.archive.schemas.access.Given.COOK;
import static org.osefrance.archive.schemas.access.Given.DIRECTOR;
import static org.osefrance.archive.schemas.access.Given.STRANGER;
import static org.osefrance.archive.schemas.access.Given.byBoard;
import static org.osefrance.archive.schemas.access.Given.date;
import static org.osefrance.archive.schemas.access.Given.inTheReadingRoom;
import static org.osefrance.archive.schemas.access.Given.letter;
import static org.osefrance.archive.schemas.access.Given.onTheWeb;
import static org.osefrance.archive.schemas.access.Given.person;
import static org.osefrance.archive.schemas.access.Given.release;
import static org.osefrance.archive.schemas.access.Given.these;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;

class LifeTest {

    private static final LocalDate CHILD_OPENS = LocalDate.of(2055, 9, 10);

    @Test
    void everyone_named_counts_not_only_the_subject() {
        assertThat(released(COOK).outcome()).isEqualTo(ALLOW);
        assertThat(released(COOK, CHILD).outcome()).isEqualTo(DENY);
        assertThat(released(COOK, CHILD).openFrom()).contains(CHILD_OPENS);
        assertThat(released(CHILD_ALIVE).openFrom()).contains(CHILD_OPENS);
    }

    @Test
    void whoever_cannot_be_placed_keeps_a_page_closed_without_a_day() {
        assertThat(released(STRANGER).outcome()).isEqualTo(REVIEW);
        assertThat(released(STRANGER).openFrom()).isEmpty();
        assertThat(released(STRANGER, CHILD).outcome()).isEqualTo(DENY);
        assertThat(released(STRANGER, CHILD).openFrom()).isEmpty();
    }

    @Test
    void a_death_of_perhaps_somebody_else_does_not_count() {
        NamedPerson doubtful = new NamedPerson("x", COOK.birth(), COOK.death(), Stated.NO);
        assertThat(released(doubtful).outcome()).isEqualTo(REVIEW);
    }

    @Test
    void a_death_whose_proof_did_not_come_does_not_count() {
        Death unproven = new Death.Known(date("1942-08-19"), Death.Evidence.NOT_PROVEN);
        assertThat(released(person("x", "1935-09-09", unproven)).outcome()).isEqualTo(DENY);
        Death declared = new Death.Known(date("1942-08-19"), Death.Evidence.DECLARATORY_JUDGMENT);
        assertThat(released(person("x", "1935-09-09", declared)).outcome()).isEqualTo(ALLOW);
    }

    @Test
    void contradictory_lives_are_reviewed() {
        assertThat(released(person("x", "1940-01-01", Death.on(date("1939-01-01"))))
                        .outcome())
                .isEqualTo(REVIEW);
        assertThat(released(person("x", "1890", Death.on(date("2031")))).outcome())
                .isEqualTo(REVIEW);
        assertThat(released(person("x", "2031", Death.unknown())).outcome()).isEqualTo(REVIEW);
        assertThat(inTheReadingRoom(letter().inCategory(Category.COURT_75)
                                .about(person("x", "1940", Death.on(date("1939")))))
                        .bases())
                .contains("Contradictory dates: stays closed");
    }

    @Test
    void an_open_ended_birth_or_death_is_no_anchor() {
        assertThat(released(person("x", "1890/..", Death.unknown())).outcome()).isEqualTo(REVIEW);
        assertThat(released(person("x", "1890", Death.on(date("1942/..")))).outcome())
                .isEqualTo(REVIEW);
        assertThat(released(person("x", "../1890", Death.unknown())).outcome()).isEqualTo(ALLOW);
    }

    @Test
    void on_a_list_each_line_is_decided_for_itself() {
        assertThat(list(false, COOK).outcome()).isEqualTo(ALLOW);
        assertThat(list(false, COOK, CHILD).outcome()).isEqualTo(ALLOW_REDACTED);
        assertThat(list(false, COOK, STRANGER).outcome()).isEqualTo(ALLOW_REDACTED);
        assertThat(list(false, COOK, STRANGER).openFrom()).isEmpty();
        assertThat(list(false, COOK, DIRECTOR).openFrom()).contains(LocalDate.of(2028, 4, 10));
        assertThat(list(false, CHILD, DIRECTOR).outcome()).isEqualTo(DENY);
        assertThat(list(true, COOK).outcome()).isEqualTo(REVIEW);
    }

    @Test
    void a_line_asked_for_alone_shows_its_own_person_only() {
        AccessFacts list = list(these(COOK, CHILD));
        assertThat(line(list, "cook")).isEqualTo(ALLOW);
        assertThat(line(list, "child")).isEqualTo(DENY);
        assertThat(line(list, "nobody")).isEqualTo(REVIEW);
    }

    @Test
    void a_list_the_board_releases_in_full_still_masks_who_died_lately() {
        AccessFacts list = list(these(COOK, CHILD, DIRECTOR)).released(byBoard());
        assertThat(onTheWeb(list).outcome()).isEqualTo(ALLOW_REDACTED);
        assertThat(onTheWeb(list.persons(these(COOK, CHILD))).outcome()).isEqualTo(ALLOW);
    }

    @Test
    void in_the_reading_room_the_presumption_reaches_the_institutions_own_fonds() {
        AccessFacts named = letter().persons(these(CHILD));
        assertThat(inTheReadingRoom(named).outcome()).isEqualTo(ALLOW_ONSITE);
        assertThat(inTheReadingRoom(named).openFrom()).contains(CHILD_OPENS);
        assertThat(inTheReadingRoom(named.ownedBy(Ownership.PUBLIC_ARCHIVES)).outcome())
                .isEqualTo(ALLOW);
        assertThat(inTheReadingRoom(letter().persons(these(STRANGER))).outcome())
                .isEqualTo(REVIEW);
        assertThat(inTheReadingRoom(letter().persons(NamedPersons.notLookedAt()))
                        .outcome())
                .isEqualTo(ALLOW);
    }

    @Test
    void the_file_of_a_child_of_whom_nothing_is_known_waits_for_an_archivist() {
        AccessFacts file = letter().being(new Matter.ChildFile(Stated.NO, Stated.NO));
        assertThat(inTheReadingRoom(file).outcome()).isEqualTo(REVIEW);
        assertThat(inTheReadingRoom(file.about(CHILD)).outcome()).isEqualTo(REVIEW);
        assertThat(inTheReadingRoom(file.about(COOK)).outcome()).isEqualTo(ALLOW);
    }

    private static AccessDecision released(NamedPerson... people) {
        return onTheWeb(letter().persons(these(people)).released(release(Scope.TEXT)));
    }

    private static AccessFacts list(NamedPersons lines) {
        return letter().being(new Matter.ListPage(false)).persons(lines).released(release(Scope.TEXT));
    }

    private static AccessDecision list(boolean unread, NamedPerson... lines) {
        return onTheWeb(list(these(lines)).being(new Matter.ListPage(unread)));
    }

    private static Outcome line(AccessFacts list, String key) {
        AccessQuestion question = new AccessQuestion(
                new Requester.Anyone(), Place.ONLINE, View.LINE, Optional.of(key), Optional.empty(), Given.TODAY);
        return Given.RULES.decide(list, question).outcome();
    }
}
