package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;

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
        return of(chain, question(view, today), Openness::isWhole);
    }

    /** When a line of a list opens; {@code key} tells its person among the named. */
    public Visibility ofLine(AccessChain chain, String key, LocalDate today) {
        return of(chain, question(View.LINE, today).aboutLine(key), Openness::isWhole);
    }

    /** When a page of a list opens of which each line can be withheld apart. */
    public Visibility ofList(AccessChain chain, LocalDate today) {
        return of(chain, question(View.PAGE, today), Openness::isInPart);
    }

    private Visibility of(AccessChain chain, AccessQuestion online, BiPredicate<AccessDecision, Place> isOpen) {
        AccessQuestion onsite = online.at(Place.ONSITE);
        return new Visibility(
                firstDay(chain, onsite, isOpen),
                firstDay(chain, online, isOpen),
                firstDay(chain, onsite.by(RESEARCH), isOpen),
                rules.ruleSet().version());
    }

    private static AccessQuestion question(View view, LocalDate day) {
        return AccessQuestion.of(new Requester.Anyone(), Place.ONLINE, view, day);
    }

    private long firstDay(AccessChain chain, AccessQuestion today, BiPredicate<AccessDecision, Place> isOpen) {
        AccessQuestion asked = today;
        for (int step = 0; step < STEPS; step++) {
            AccessDecision decision = rules.decide(chain, asked);
            if (isOpen.test(decision, asked.place())) {
                return settled(chain, asked, decision, isOpen).toEpochDay();
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
    private LocalDate settled(
            AccessChain chain,
            AccessQuestion open,
            AccessDecision decision,
            BiPredicate<AccessDecision, Place> isOpen) {
        return decision.openFrom()
                .filter(day -> day.isBefore(open.day()))
                .filter(day -> isOpen.test(rules.decide(chain, open.on(day)), open.place()))
                .orElse(open.day());
    }
}
