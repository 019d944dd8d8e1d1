package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.Optional;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;

/**
 * Computes the days an index keeps for a unit. Each is a day on which the rules were asked and really let the
 * viewer see the whole unit; where no such day is found the unit stays out of the index for the public.
 */
public final class Visibilities {

    /** A promised day can lead to a later one when the facts hold several; more steps than rules make no sense. */
    private static final int STEPS = 5;

    /** Staff of the memory service with a reason. */
    private static final Requester RESEARCH = new Requester.ServiceStaff(Service.MEMORY, false, true, false);

    private final AccessRules rules;

    /** Days by these rules. */
    public Visibilities(AccessRules rules) {
        this.rules = rules;
    }

    /**
     * When the page and its text open.
     *
     * @param today in the calendar of Europe/Paris
     */
    public Visibility ofPage(AccessChain chain, LocalDate today) {
        return of(chain, View.PAGE, today);
    }

    /** When title and description open as a whole. */
    public Visibility ofDescription(AccessChain chain, LocalDate today) {
        return of(chain, View.DESCRIPTION, today);
    }

    /** When a view of a record opens. */
    public Visibility of(AccessChain chain, View view, LocalDate today) {
        return new Visibility(
                firstDay(chain, question(Place.ONSITE, view, today)),
                firstDay(chain, question(Place.ONLINE, view, today)),
                firstDay(chain, question(Place.ONSITE, view, today).by(RESEARCH)),
                rules.ruleSet().version());
    }

    private static AccessQuestion question(Place place, View view, LocalDate day) {
        return AccessQuestion.of(new Requester.Anyone(), place, view, day);
    }

    private long firstDay(AccessChain chain, AccessQuestion today) {
        AccessQuestion asked = today;
        for (int step = 0; step < STEPS; step++) {
            AccessDecision decision = rules.decide(chain, asked);
            if (isOpen(decision, asked.place())) {
                return settled(chain, asked, decision).toEpochDay();
            }
            Optional<LocalDate> next = decision.openFrom().filter(asked.day()::isBefore);
            if (next.isEmpty()) {
                return Visibility.NEVER;
            }
            asked = asked.on(next.get());
        }
        return Visibility.NEVER;
    }

    /** The promised day itself when it was open then: the same facts give the same day whenever it is computed. */
    private LocalDate settled(AccessChain chain, AccessQuestion open, AccessDecision decision) {
        return decision.openFrom()
                .filter(day -> day.isBefore(open.day()))
                .filter(day -> isOpen(rules.decide(chain, open.on(day)), open.place()))
                .orElse(open.day());
    }

    /** In the reading room, to be read there only is open; with parts withheld is not. */
    private static boolean isOpen(AccessDecision decision, Place place) {
        return decision.outcome() == Outcome.ALLOW
                || place == Place.ONSITE && decision.outcome() == Outcome.ALLOW_ONSITE;
    }
}
