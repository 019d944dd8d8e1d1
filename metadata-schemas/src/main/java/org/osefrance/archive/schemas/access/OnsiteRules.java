package org.osefrance.archive.schemas.access;

import java.util.List;

/** The public in the reading room: the law's periods, and for the institution's own fonds the presumption of life. */
final class OnsiteRules {

    private static final Course COURSE = new Course(
            List.of(
                    OnsiteRules::opened,
                    LivingPersons::onsite,
                    Authors::onsite,
                    Testimonies::onsite,
                    Conditions::onsite),
            LatestDay::onsite,
            asked -> new Openings(asked).governing().bases());

    private OnsiteRules() {}

    static AccessDecision decide(Case asked) {
        return COURSE.run(asked);
    }

    /** Undescribed or contradictory facts, then the latest opening. */
    static Finding opened(Case asked) {
        Openings openings = new Openings(asked);
        Opening governing = openings.governing();
        Basis[] bases = governing.bases().toArray(Basis[]::new);
        return switch (governing) {
            case Opening.Always always -> Finding.passes();
            case Opening.From from when from.isOpenOn(asked.day()) -> Finding.passes();
            case Opening.From from when openings.somePartIsOpen() -> Finding.withheldUntilLatest(Basis.OPEN_PARTS);
            case Opening.From from -> Finding.deniedUntilLatest(bases);
            case Opening.Closed closed -> Finding.denied(bases);
            case Opening.Undecidable undecidable -> Finding.review(bases);
            case Opening.Never never ->
                new Finding.Closes(AccessDecision.Outcome.DENY, new OpeningDay.Never(), governing.bases());
        };
    }
}
