package org.osefrance.archive.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.osefrance.archive.schemas.access.Given.CHILD;
import static org.osefrance.archive.schemas.access.Given.COOK;
import static org.osefrance.archive.schemas.access.Given.DIRECTOR;
import static org.osefrance.archive.schemas.access.Given.RULES;
import static org.osefrance.archive.schemas.access.Given.TODAY;
import static org.osefrance.archive.schemas.access.Given.date;
import static org.osefrance.archive.schemas.access.Given.letter;
import static org.osefrance.archive.schemas.access.Given.release;
import static org.osefrance.archive.schemas.access.Given.releasedLetter;
import static org.osefrance.archive.schemas.access.Given.these;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;

class VisibilitiesTest {

    private final Visibilities visibilities = new Visibilities(RULES);

    @Test
    void a_released_page_is_open_from_its_release() {
        Visibility visibility = page(releasedLetter());
        assertThat(visibility.openOnline()).isEqualTo(Given.RELEASED_ON.toEpochDay());
        assertThat(visibility.openOnsite()).isEqualTo(LocalDate.of(1993, 5, 11).toEpochDay());
        assertThat(visibility.ruleVersion()).isEqualTo(AccessRules.VERSION);
    }

    @Test
    void what_is_undescribed_unreleased_or_not_looked_through_never_opens() {
        Visibility undescribed = page(AccessFacts.undescribed());
        assertThat(undescribed.openOnsite()).isEqualTo(Visibility.NEVER);
        assertThat(undescribed.openOnline()).isEqualTo(Visibility.NEVER);
        assertThat(page(letter()).openOnline()).isEqualTo(Visibility.NEVER);
        assertThat(page(letter().released(release(Scope.TEXT))).openOnline()).isEqualTo(Visibility.NEVER);
    }

    @Test
    void a_page_that_will_open_has_its_day() {
        AccessFacts young = releasedLetter().dated(date("1976-11-21"));
        assertThat(page(young).openOnline())
                .isEqualTo(LocalDate.of(2026, 11, 22).toEpochDay());
        assertThat(page(releasedLetter().persons(these(COOK, CHILD))).openOnline())
                .isEqualTo(LocalDate.of(2055, 9, 10).toEpochDay());
        assertThat(page(releasedLetter().persons(these(DIRECTOR))).openOnline())
                .isEqualTo(LocalDate.of(2028, 4, 10).toEpochDay());
    }

    @Test
    void a_promised_day_on_which_something_else_still_closes_is_no_day() {
        AccessFacts photo = releasedLetter()
                .being(new Matter.Photo(Stated.YES, Stated.UNKNOWN))
                .persons(these(CHILD));
        assertThat(Given.onTheWeb(photo).openFrom()).contains(LocalDate.of(2055, 9, 10));
        assertThat(page(photo).openOnline()).isEqualTo(Visibility.NEVER);
    }

    @Test
    void a_day_of_the_past_on_which_the_facts_were_not_yet_true_is_not_taken() {
        NamedPerson diedAfterTheRelease = Given.person("x", "1912", Death.on(date("2026-08-01")));
        AccessFacts named = releasedLetter()
                .about(diedAfterTheRelease)
                .released(Given.naming(Scope.TEXT, ReleaseDecision.Expressly.SUBJECT));
        assertThat(Given.onTheWeb(named).openFrom()).contains(Given.RELEASED_ON);
        assertThat(page(named).openOnline()).isEqualTo(TODAY.toEpochDay());
    }

    @Test
    void a_page_with_parts_withheld_is_not_open_as_a_whole() {
        AccessFacts list = releasedLetter().being(new Matter.ListPage(false)).persons(these(COOK, CHILD));
        assertThat(page(list).openOnline()).isEqualTo(LocalDate.of(2055, 9, 10).toEpochDay());
    }

    @Test
    void a_description_opens_apart_from_its_pages() {
        AccessFacts described = letter().titleNamesPersons(Stated.NO).released(release(Scope.DESCRIPTION));
        AccessChain chain = new AccessChain(List.of(described));
        assertThat(visibilities.ofDescription(chain, TODAY).openOnline()).isEqualTo(Given.RELEASED_ON.toEpochDay());
        assertThat(visibilities.ofPage(chain, TODAY).openOnline()).isEqualTo(Visibility.NEVER);
    }

    @Test
    void to_be_read_in_the_reading_room_only_is_open_there() {
        assertThat(page(letter().persons(these(CHILD))).openOnsite()).isEqualTo(TODAY.toEpochDay());
    }

    private Visibility page(AccessFacts facts) {
        return visibilities.ofPage(new AccessChain(List.of(AccessFacts.undescribed(), facts)), TODAY);
    }
}
