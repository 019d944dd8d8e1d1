package org.osefrance.archive.index.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osefrance.archive.index.catalog.AccessGate.Aspect;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.AccessRules;
import org.osefrance.archive.schemas.access.RuleSet;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.Visibility;

class AccessGateTest {

    private static final List<AccessFacts> OPEN = List.of(Tilleuls.open());
    private static final Viewer MACHINERY = new Viewer.Machinery("test");

    private final AtomicBoolean closed = new AtomicBoolean(true);
    private final AccessGate gate = new AccessGate(new AccessRules(RuleSet.current()), Clock.systemUTC(), closed::get);

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void while_the_archive_is_closed_no_part_of_any_record_is_open_to_the_public(Aspect aspect) {
        assertThat(gate.decide(Viewer.anyone(), OPEN, aspect).outcome()).isEqualTo(Outcome.DENY);
        assertThat(gate.decide(Viewer.anyone(), OPEN, aspect).openFrom()).isEmpty();
        assertThat(gate.decideLine(Viewer.anyone(), OPEN, "a").outcome()).isEqualTo(Outcome.DENY);
        assertThat(gate.visibility(OPEN, aspect).openOnline()).isEqualTo(Visibility.NEVER);
        assertThat(gate.visibility(OPEN, OPEN, aspect).openOnsite()).isEqualTo(Visibility.NEVER);
        assertThat(gate.decide(MACHINERY, OPEN, aspect).outcome()).isEqualTo(Outcome.ALLOW);
    }

    @ParameterizedTest
    @EnumSource(
            value = Aspect.class,
            names = {"DESCRIPTION", "PAGE"})
    void afterwards_each_record_decides(Aspect aspect) {
        closed.set(false);
        assertThat(gate.decide(Viewer.anyone(), OPEN, aspect).outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(gate.visibility(OPEN, aspect).openOnline()).isLessThan(Visibility.NEVER);
    }
}
