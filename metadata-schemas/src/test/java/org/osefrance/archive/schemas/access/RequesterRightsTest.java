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
import static org.osefrance.archive.schemas.access.Given.TODAY;
import static org.osefrance.archive.schemas.access.Given.date;
import static org.osefrance.archive.schemas.access.Given.inTheReadingRoom;
import static org.osefrance.archive.schemas.access.Given.letter;
import static org.osefrance.archive.schemas.access.Given.onTheWeb;
import static org.osefrance.archive.schemas.access.Given.person;
import static org.osefrance.archive.schemas.access.Given.releasedLetter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;

class RequesterRightsTest {

    private static final AccessFacts CHILD_FILE =
            letter().being(new Matter.ChildFile(Stated.NO, Stated.NO)).about(CHILD);
    private static final Requester PROVEN_CHILD = new Requester.Relative(Requester.Relation.CHILD, Stated.YES);
    private static final AccessFacts YOUNG = letter().dated(date("1990-03-03"));

    @Test
    void a_derogation_serves_its_reader_on_site_until_its_last_day() {
        AccessFacts facts = YOUNG.opened(new Derogation.Individual("R1", true, Optional.of(TODAY)));
        assertThat(inTheReadingRoom(facts, reader("R1")).outcome()).isEqualTo(ALLOW_ONSITE);
        assertThat(inTheReadingRoom(facts, reader("R2")).outcome()).isEqualTo(DENY);
        assertThat(RULES.decide(facts, Given.onsite().by(reader("R1")).on(TODAY.plusDays(1)))
                        .outcome())
                .isEqualTo(DENY);
        assertThat(RULES.decide(facts, Given.online(View.PAGE).by(reader("R1"))).outcome())
                .isEqualTo(DENY);
    }

    @Test
    void no_derogation_reaches_what_is_never_communicable() {
        AccessFacts facts = YOUNG.inCategory(Category.WEAPONS_NEVER)
                .opened(new Derogation.Individual("R1", true, Optional.of(TODAY)));
        assertThat(inTheReadingRoom(facts, reader("R1")).outcome()).isEqualTo(DENY);
    }

    @Test
    void a_reading_agreement_lifts_the_presumption_of_life_and_no_period_of_the_law() {
        Requester signed = new Requester.Reader("R1", Optional.of(new ReadingAgreement(true, true, TODAY)));
        Requester expired =
                new Requester.Reader("R1", Optional.of(new ReadingAgreement(true, true, TODAY.minusDays(1))));
        Requester unsigned = new Requester.Reader("R1", Optional.of(new ReadingAgreement(false, true, TODAY)));
        assertThat(inTheReadingRoom(CHILD_FILE, signed).outcome()).isEqualTo(ALLOW_ONSITE);
        assertThat(inTheReadingRoom(CHILD_FILE, expired).outcome()).isEqualTo(REVIEW);
        assertThat(inTheReadingRoom(CHILD_FILE, unsigned).outcome()).isEqualTo(REVIEW);
        assertThat(inTheReadingRoom(YOUNG, signed).outcome()).isEqualTo(DENY);
    }

    @Test
    void a_personal_link_works_until_its_last_day_for_whom_was_seen() {
        assertThat(byLink(CHILD_FILE, new Requester.Subject(), TODAY, true)).isEqualTo(ALLOW_REDACTED);
        assertThat(byLink(CHILD_FILE, new Requester.Subject(), TODAY.minusDays(1), true))
                .isEqualTo(DENY);
        assertThat(byLink(CHILD_FILE, new Requester.Subject(), TODAY, false)).isEqualTo(DENY);
        assertThat(byLink(CHILD_FILE, new Requester.Anyone(), TODAY, true)).isEqualTo(DENY);
    }

    @Test
    void an_open_objection_stops_a_personal_link() {
        Requester subject = new Requester.Subject();
        assertThat(byLink(CHILD_FILE.objection(Objection.PENDING), subject, TODAY, true))
                .isEqualTo(REVIEW);
        assertThat(byLink(CHILD_FILE.objection(Objection.UPHELD), subject, TODAY, true))
                .isEqualTo(DENY);
        assertThat(byLink(CHILD_FILE.objection(Objection.REJECTED), subject, TODAY, true))
                .isEqualTo(ALLOW_REDACTED);
    }

    @Test
    void a_link_takes_nothing_from_what_everybody_sees() {
        assertThat(byLink(releasedLetter(), new Requester.Subject(), TODAY.minusDays(1), false))
                .isEqualTo(ALLOW);
    }

    @Test
    void a_proven_child_reads_the_file_of_a_dead_parent_and_not_of_a_living_one() {
        assertThat(byLink(CHILD_FILE.about(COOK), PROVEN_CHILD, TODAY, true)).isEqualTo(ALLOW_REDACTED);
        assertThat(byLink(CHILD_FILE, PROVEN_CHILD, TODAY, true)).isEqualTo(DENY);
        AccessFacts young = CHILD_FILE.about(COOK).dated(date("1990"));
        assertThat(byLink(young, PROVEN_CHILD, TODAY, true)).isEqualTo(DENY);
    }

    @Test
    void contradictory_facts_give_nobody_a_right_of_their_own() {
        AccessFacts facts = CHILD_FILE.about(person("x", "1940", Death.on(date("1939"))));
        assertThat(inTheReadingRoom(facts, new Requester.Subject()).outcome()).isEqualTo(REVIEW);
    }

    @Test
    void the_subject_reads_files_of_private_life_but_not_a_secret_of_origins() {
        AccessFacts school = YOUNG.inCategory(Category.SCHOOL_50).about(CHILD);
        assertThat(inTheReadingRoom(school, new Requester.Subject()).outcome()).isEqualTo(ALLOW_REDACTED);
        AccessFacts secret = CHILD_FILE.inCategory(Category.ORIGINS_SECRET);
        assertThat(inTheReadingRoom(secret, new Requester.Subject()).outcome()).isEqualTo(DENY);
        assertThat(inTheReadingRoom(YOUNG.inCategory(Category.COURT_75), new Requester.Subject())
                        .outcome())
                .isEqualTo(DENY);
    }

    @Test
    void an_heir_needs_one_of_three_motives_and_a_subject_who_did_not_oppose() {
        AccessFacts health = AccessFacts.undescribed()
                .inCategory(Category.MEDICAL)
                .about(person("subject", "1935", Death.on(date("2015-03-03"))));
        assertThat(heir(health, Stated.NO, Requester.Motive.MEMORY_OF_THE_DECEASED))
                .isEqualTo(ALLOW_REDACTED);
        assertThat(heir(health, Stated.NO, Requester.Motive.OTHER)).isEqualTo(DENY);
        assertThat(heir(health, Stated.YES, Requester.Motive.ASSERT_RIGHTS)).isEqualTo(DENY);
        assertThat(heir(health, Stated.UNKNOWN, Requester.Motive.ASSERT_RIGHTS)).isEqualTo(REVIEW);
        assertThat(heir(health.about(CHILD), Stated.NO, Requester.Motive.ASSERT_RIGHTS))
                .isEqualTo(DENY);
    }

    @Test
    void parents_read_the_file_of_a_minor_and_not_of_an_adult() {
        AccessFacts file = AccessFacts.undescribed().being(new Matter.ChildFile(Stated.NO, Stated.NO));
        Requester parent = new Requester.Parent(Stated.YES, Stated.NO);
        AccessFacts minor = file.about(person("x", "2015-05-05", Death.unknown()));
        assertThat(inTheReadingRoom(minor, parent).outcome()).isEqualTo(ALLOW_REDACTED);
        assertThat(inTheReadingRoom(minor, new Requester.Parent(Stated.UNKNOWN, Stated.NO))
                        .bases())
                .doesNotContain("CASF L311-3; civil code 371-1");
        AccessFacts adult = file.about(person("x", "1990-05-05", Death.unknown()));
        assertThat(inTheReadingRoom(adult, parent).outcome()).isEqualTo(REVIEW);
    }

    @Test
    void archivists_and_machinery_see_the_archive_but_no_record_of_a_service_in_use() {
        Requester archivist = asking(new Viewer.Staff("mdupont", Set.of(Viewer.Role.ARCHIVIST)));
        Requester machinery = asking(new Viewer.Machinery("index"));
        AccessFacts inUse =
                AccessFacts.undescribed().being(new Matter.ServiceRecord(Matter.Area.HEALTH, true, Stated.YES));
        assertThat(seen(AccessFacts.undescribed(), archivist)).containsOnly(ALLOW);
        assertThat(seen(CHILD_FILE.objection(Objection.UPHELD), machinery)).containsOnly(ALLOW);
        assertThat(seen(inUse, archivist)).containsOnly(DENY);
        assertThat(seen(inUse, machinery)).containsOnly(DENY);
        assertThat(RULES.decide(YOUNG, Given.online(View.PAGE).by(archivist)).bases())
                .containsExactly("Need of the task, audited");
    }

    @Test
    void an_administrator_who_is_no_archivist_sees_what_the_public_sees() {
        Viewer administrator = new Viewer.Staff("root", Set.of(Viewer.Role.ADMINISTRATOR));
        assertThat(AccessQuestion.listOf(administrator, List.of(), View.PAGE, TODAY))
                .containsExactly(Given.online(View.PAGE));
    }

    @Test
    void the_memory_service_reads_for_a_reason_but_neither_health_nor_a_secret_of_origins() {
        Requester memory = new Requester.ServiceStaff(Service.MEMORY, false, true, false);
        assertThat(inTheReadingRoom(YOUNG, memory).outcome()).isEqualTo(ALLOW);
        assertThat(inTheReadingRoom(YOUNG.being(new Matter.MedicalFile(Stated.NO)), memory)
                        .outcome())
                .isNotEqualTo(ALLOW);
        assertThat(inTheReadingRoom(YOUNG.inCategory(Category.ORIGINS_SECRET), memory)
                        .outcome())
                .isEqualTo(DENY);
        assertThat(onTheWeb(YOUNG).outcome()).isEqualTo(DENY);
    }

    @Test
    void a_record_of_a_service_no_longer_in_use_follows_its_category() {
        AccessFacts closed = letter().being(new Matter.ServiceRecord(Matter.Area.SOCIAL, false, Stated.NO));
        assertThat(inTheReadingRoom(closed).outcome()).isEqualTo(ALLOW);
        AccessFacts inUse = letter().being(new Matter.ServiceRecord(Matter.Area.SOCIAL, true, Stated.NO));
        assertThat(inTheReadingRoom(inUse).outcome()).isEqualTo(DENY);
    }

    private static Requester reader(String account) {
        return new Requester.Reader(account, Optional.empty());
    }

    private static Outcome heir(AccessFacts health, Stated opposition, Requester.Motive motive) {
        AccessFacts facts = health.being(new Matter.MedicalFile(opposition));
        return inTheReadingRoom(facts, new Requester.Heir(Optional.of(motive))).outcome();
    }

    private static Outcome byLink(AccessFacts facts, Requester requester, LocalDate until, boolean seen) {
        AccessQuestion question = new AccessQuestion(
                requester,
                Place.ONLINE,
                View.RECORD,
                Optional.empty(),
                Optional.of(new PersonalLink(until, seen)),
                TODAY);
        return RULES.decide(facts, question).outcome();
    }

    private static Requester asking(Viewer viewer) {
        return AccessQuestion.listOf(viewer, List.of(), View.PAGE, TODAY)
                .getFirst()
                .requester();
    }

    private static Set<Outcome> seen(AccessFacts facts, Requester requester) {
        return Set.copyOf(List.of(
                inTheReadingRoom(facts, requester).outcome(),
                RULES.decide(facts, Given.online(View.PAGE).by(requester)).outcome()));
    }
}
