package org.osefrance.archive.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.ALLOW;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.ALLOW_ONSITE;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.ALLOW_REDACTED;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.DENY;
import static org.osefrance.archive.schemas.access.Given.RULES;
import static org.osefrance.archive.schemas.access.Given.TODAY;
import static org.osefrance.archive.schemas.access.Given.inTheReadingRoom;
import static org.osefrance.archive.schemas.access.Given.letter;
import static org.osefrance.archive.schemas.access.Given.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.identifier.RecordId;

class ViewerRightsTest {

    private static final RecordId FONDS = RecordId.random();
    private static final RecordId FILE = RecordId.random();
    private static final RecordId OTHER = RecordId.random();
    private static final Occasion WITH_A_REASON = new Occasion("10.0.0.7", "request of a family");

    /** The file of a child who may be alive. */
    private static final AccessFacts CHILD_FILE = letter().ownedBy(Ownership.INSTITUTION)
            .being(new Matter.ChildFile(Stated.NO, Stated.NO))
            .about(person("child", "1935-09-09", Death.unknown()));

    @Test
    void a_grant_opens_what_is_in_its_scope_until_its_last_day() {
        assertThat(seen(CHILD_FILE, family(FILE, TODAY))).isEqualTo(ALLOW_REDACTED);
        assertThat(seen(CHILD_FILE, family(FONDS, TODAY))).isEqualTo(ALLOW_REDACTED);
        assertThat(seen(CHILD_FILE, family(OTHER, TODAY))).isEqualTo(DENY);
        assertThat(seen(CHILD_FILE, family(FILE, TODAY.minusDays(1)))).isEqualTo(DENY);
        assertThat(seen(CHILD_FILE, family(FILE, TODAY).withoutTermedRights())).isEqualTo(DENY);
    }

    @Test
    void a_guardian_and_the_holder_of_a_power_of_attorney_read_in_the_right_of_the_person() {
        for (Grant.Capacity capacity : List.of(Grant.Capacity.GUARDIAN, Grant.Capacity.ATTORNEY)) {
            Grant grant = new Grant("g", Set.of(FILE), capacity, new PersonalLink(TODAY, true));
            assertThat(seen(CHILD_FILE, new Viewer.Family("h", List.of(grant), Occasion.UNSAID)))
                    .isEqualTo(ALLOW_REDACTED);
        }
        Grant ofBrother = new Grant("g", Set.of(FILE), Grant.Capacity.SIBLING, new PersonalLink(TODAY, true));
        assertThat(seen(CHILD_FILE, new Viewer.Family("h", List.of(ofBrother), Occasion.UNSAID)))
                .isEqualTo(DENY);
    }

    @Test
    void a_reader_in_the_reading_room_reads_the_named_item_while_the_agreement_holds() {
        assertThat(inTheReadingRoom(CHILD_FILE, new Requester.Anyone()).outcome())
                .isEqualTo(Outcome.REVIEW);
        assertThat(seen(CHILD_FILE, room(Map.of(FILE, TODAY)))).isEqualTo(ALLOW);
        assertThat(seen(CHILD_FILE, room(Map.of(FILE, TODAY.minusDays(1))))).isEqualTo(Outcome.REVIEW);
        assertThat(seen(CHILD_FILE, room(Map.of(OTHER, TODAY)))).isEqualTo(Outcome.REVIEW);
        assertThat(seen(CHILD_FILE, room(Map.of(FILE, TODAY)).withoutTermedRights()))
                .isEqualTo(Outcome.REVIEW);
    }

    @Test
    void what_may_be_read_on_site_only_is_open_in_the_reading_room_and_nowhere_else() {
        AccessFacts photo = letter().being(new Matter.Photo(Stated.YES, Stated.YES))
                .persons(NamedPersons.these(List.of(person("x", "1935-09-09", Death.unknown()))));
        assertThat(inTheReadingRoom(photo, new Requester.Anyone()).outcome()).isEqualTo(ALLOW_ONSITE);
        assertThat(seen(photo, new Viewer.ReadingRoom("t", Optional.empty(), Occasion.UNSAID)))
                .isEqualTo(ALLOW);
        assertThat(seen(photo, Viewer.anyone())).isNotIn(ALLOW, ALLOW_ONSITE);
    }

    @Test
    void research_staff_read_for_a_reason_what_is_not_sealed() {
        assertThat(seen(CHILD_FILE, researcher(WITH_A_REASON))).isEqualTo(ALLOW);
        assertThat(seen(CHILD_FILE, researcher(Occasion.UNSAID))).isEqualTo(DENY);
        AccessFacts medical = CHILD_FILE.being(new Matter.ChildFile(Stated.NO, Stated.YES));
        assertThat(seen(medical, researcher(WITH_A_REASON))).isNotEqualTo(ALLOW);
    }

    @Test
    void guarding_data_and_configuring_show_no_content() {
        for (Viewer.Role role : List.of(Viewer.Role.DATA_PROTECTION, Viewer.Role.ADMINISTRATOR)) {
            assertThat(seen(CHILD_FILE, new Viewer.Staff("x", Set.of(role), Set.of(), WITH_A_REASON)))
                    .isEqualTo(DENY);
        }
    }

    @Test
    void staff_of_another_service_have_no_part_in_the_archive() {
        Viewer nurse = new Viewer.Staff("n", Set.of(), Set.of(Service.HEALTH), WITH_A_REASON);
        assertThat(seen(CHILD_FILE, nurse)).isNotEqualTo(ALLOW);
    }

    @Test
    void the_index_keeps_the_day_for_research_apart() {
        Visibility days = new Visibilities(RULES).ofPage(new AccessChain(List.of(CHILD_FILE)), TODAY);
        assertThat(days.openOnline()).isEqualTo(Visibility.NEVER);
        assertThat(days.openToResearch()).isEqualTo(TODAY.toEpochDay());
        AccessFacts medical = CHILD_FILE.inCategory(Category.MEDICAL);
        assertThat(new Visibilities(RULES)
                        .ofPage(new AccessChain(List.of(medical)), TODAY)
                        .openToResearch())
                .isGreaterThan(TODAY.toEpochDay());
    }

    private static Viewer family(RecordId opened, LocalDate last) {
        Grant grant = new Grant("g", Set.of(opened), Grant.Capacity.SUBJECT, new PersonalLink(last, true));
        return new Viewer.Family("h", List.of(grant), Occasion.UNSAID);
    }

    private static Viewer room(Map<RecordId, LocalDate> agreements) {
        return new Viewer.ReadingRoom("t", Optional.of(new Viewer.Reader("r", agreements)), Occasion.UNSAID);
    }

    private static Viewer researcher(Occasion occasion) {
        return new Viewer.Staff("r", Set.of(Viewer.Role.RESEARCHER), Set.of(), occasion);
    }

    private static Outcome seen(AccessFacts facts, Viewer viewer) {
        return RULES.decide(
                        new AccessChain(List.of(facts)),
                        AccessQuestion.listOf(viewer, List.of(FONDS, FILE), View.PAGE, TODAY))
                .outcome();
    }
}
