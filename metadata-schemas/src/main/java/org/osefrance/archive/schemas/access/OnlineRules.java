package org.osefrance.archive.schemas.access;

import java.util.ArrayList;
import java.util.List;

/**
 * The public on the web (P5): what the rule on site opens, a release covers and nobody objects to; then the living, the
 * lately dead, and what the matter asks for.
 */
final class OnlineRules {

    private static final Course COURSE = new Course(
            List.of(
                    ResearchRequests::online,
                    OnlineRules::openedOnsite,
                    Authors::online,
                    Testimonies::agreedOnline,
                    Releases::test,
                    Objections::test,
                    Titles::test,
                    ListLines::test,
                    LivingPersons::online,
                    RecentDeaths::test,
                    Conditions::online),
            LatestDay::online,
            OnlineRules::granted);

    private OnlineRules() {}

    static AccessDecision decide(Case asked) {
        return COURSE.run(asked);
    }

    /** Test (a). The presumption of life is no part of it on the web: the release decides that question. */
    private static Finding openedOnsite(Case asked) {
        return switch (OnsiteRules.opened(asked)) {
            case Finding.Closes(AccessDecision.Outcome outcome, OpeningDay day, List<Basis> bases) -> {
                List<Basis> with = new ArrayList<>(bases);
                with.add(Basis.CLOSED_ONSITE);
                yield new Finding.Closes(outcome, day, with);
            }
            case Finding.Narrows narrows -> narrows;
            case Finding.Passes passes -> passes;
        };
    }

    private static List<Basis> granted(Case asked) {
        List<Basis> bases = new ArrayList<>(List.of(Basis.RELEASED));
        bases.addAll(new Openings(asked).governing().bases());
        if (asked.matter() instanceof Matter.PersonEntry(boolean sensitive, Matter.FamilyWish family) && sensitive) {
            bases.add(Basis.SENSITIVE);
        }
        return bases;
    }
}
