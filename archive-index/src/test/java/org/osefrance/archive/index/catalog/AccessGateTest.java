package org.osefrance.archive.index.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osefrance.archive.index.catalog.AccessGate.Aspect;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.AccessRules;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Grant;
import org.osefrance.archive.schemas.access.Matter;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.PersonalLink;
import org.osefrance.archive.schemas.access.RuleSet;
import org.osefrance.archive.schemas.access.Stated;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.Visibility;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.time.UncertainDate;

class AccessGateTest {

    private static final List<AccessFacts> OPEN = List.of(Tilleuls.open());
    private static final RecordId FILE = RecordId.random();
    private static final RecordLine OPEN_LINE = new RecordLine(List.of(FILE), OPEN);
    private static final Viewer MACHINERY = new Viewer.Machinery("test");

    private final AtomicBoolean closed = new AtomicBoolean(true);
    private final AtomicBoolean behind = new AtomicBoolean();
    private final AccessGate gate =
            new AccessGate(new AccessRules(RuleSet.current()), Clock.systemUTC(), closed::get, behind::get);

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void while_the_archive_is_closed_no_part_of_any_record_is_open_to_the_public(Aspect aspect) {
        assertThat(gate.decide(Viewer.anyone(), OPEN_LINE, aspect).outcome()).isEqualTo(Outcome.DENY);
        assertThat(gate.decide(Viewer.anyone(), OPEN_LINE, aspect).openFrom()).isEmpty();
        assertThat(gate.decideLine(Viewer.anyone(), OPEN_LINE, "a").outcome()).isEqualTo(Outcome.DENY);
        assertThat(gate.visibility(OPEN, aspect).openOnline()).isEqualTo(Visibility.NEVER);
        assertThat(gate.pageVisibility(OPEN, List.of()).openOnsite()).isEqualTo(Visibility.NEVER);
        assertThat(gate.decide(MACHINERY, OPEN_LINE, aspect).outcome()).isEqualTo(Outcome.ALLOW);
    }

    @ParameterizedTest
    @EnumSource(
            value = Aspect.class,
            names = {"DESCRIPTION", "PAGE"})
    void afterwards_each_record_decides(Aspect aspect) {
        closed.set(false);
        assertThat(gate.decide(Viewer.anyone(), OPEN_LINE, aspect).outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(gate.visibility(OPEN, aspect).openOnline()).isLessThan(Visibility.NEVER);
    }

    @Test
    void a_clock_that_was_set_back_brings_no_grant_to_life() {
        closed.set(false);
        RecordLine file = new RecordLine(
                List.of(FILE),
                List.of(AccessFacts.undescribed()
                        .inCategory(Category.PRIVATE_LIFE_50)
                        .dated(UncertainDate.parseEdtf("1938/1946"))
                        .being(new Matter.ChildFile(Stated.NO, Stated.NO))));
        Viewer family = new Viewer.Family(
                "h",
                List.of(new Grant(
                        "g",
                        Set.of(FILE),
                        Grant.Capacity.SUBJECT,
                        new PersonalLink(
                                LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1), true))),
                Occasion.UNSAID);
        assertThat(gate.decide(family, file, Aspect.PAGE).outcome()).isEqualTo(Outcome.ALLOW_REDACTED);
        behind.set(true);
        assertThat(gate.decide(family, file, Aspect.PAGE).outcome()).isEqualTo(Outcome.DENY);
        assertThat(gate.decide(family, OPEN_LINE, Aspect.PAGE).outcome()).isEqualTo(Outcome.ALLOW);
    }
}
