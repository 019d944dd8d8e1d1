package org.osefrance.archive.portal.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.AccessQuestion;
import org.osefrance.archive.schemas.access.AccessRules;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.Objection;
import org.osefrance.archive.schemas.access.Place;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.Requester;
import org.osefrance.archive.schemas.access.RuleSet;
import org.osefrance.archive.schemas.access.Stated;
import org.osefrance.archive.schemas.access.View;
import org.osefrance.archive.schemas.time.UncertainDate;

class WithholdingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LAST = LocalDate.of(2040, 12, 31);
    private static final AccessFacts OPEN_PAGE = AccessFacts.undescribed()
            .inCategory(Category.GENERAL)
            .dated(UncertainDate.parseEdtf("1938/1946"))
            .titleNamesPersons(Stated.NO)
            .persons(NamedPersons.nobody())
            .released(ReleaseDecision.byOfficer(
                    ReleaseDecision.Scope.TEXT, "archivist", "looked through", LocalDate.of(2020, 1, 2)));

    @Test
    void with_a_last_day_a_place_is_closed_everywhere_until_then_and_opens_by_itself() {
        AccessFacts place = Withholding.facts(Optional.of(LAST), "archivist", "health", TODAY);
        for (Place where : Place.values()) {
            assertThat(seen(place, where, TODAY)).isNotEqualTo(Outcome.ALLOW);
            assertThat(seen(place, where, LAST)).isNotEqualTo(Outcome.ALLOW);
            assertThat(seen(place, where, LAST.plusDays(1))).isEqualTo(Outcome.ALLOW);
        }
        assertThat(Withholding.until(place)).hasValue(LAST);
    }

    @Test
    void without_one_it_stays_off_the_web_until_somebody_lifts_it() {
        AccessFacts place = Withholding.facts(Optional.empty(), "archivist", "health", TODAY);
        assertThat(seen(place, Place.ONLINE, TODAY)).isEqualTo(Outcome.DENY);
        assertThat(seen(place, Place.ONLINE, LocalDate.of(2999, 1, 1))).isEqualTo(Outcome.DENY);
        assertThat(seen(place, Place.ONSITE, TODAY)).isEqualTo(Outcome.ALLOW);
        assertThat(Withholding.until(place)).isEmpty();
        assertThat(seen(Withholding.lifted(place), Place.ONLINE, TODAY)).isEqualTo(Outcome.ALLOW);
    }

    @Test
    void lifting_takes_back_the_withholding_and_nothing_else() {
        AccessFacts opposed =
                AccessFacts.undescribed().objection(Objection.UPHELD).inCategory(Category.MEDICAL);
        for (Optional<LocalDate> until : List.of(Optional.of(LAST), Optional.<LocalDate>empty())) {
            AccessFacts place = Withholding.facts(until, "archivist", "health", TODAY);
            assertThat(Withholding.isIn(place)).isTrue();
            assertThat(Withholding.isIn(Withholding.lifted(place))).isFalse();
            assertThat(Withholding.lifted(place.objection(Objection.UPHELD).inCategory(Category.MEDICAL)))
                    .isEqualTo(opposed);
        }
        assertThat(Withholding.isIn(opposed)).isFalse();
        assertThat(Withholding.lifted(opposed)).isEqualTo(opposed);
    }

    private static Outcome seen(AccessFacts place, Place where, LocalDate day) {
        return new AccessRules(RuleSet.current())
                .decideChain(
                        List.of(OPEN_PAGE, place), AccessQuestion.of(new Requester.Anyone(), where, View.PASSAGE, day))
                .outcome();
    }
}
