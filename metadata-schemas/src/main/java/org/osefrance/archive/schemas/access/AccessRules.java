package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may see what, from which day, and why. A pure function of the facts, the question and the rules: nothing is read
 * and nothing is kept, so a record opens on its day without being touched and closes at once when a fact changes.
 *
 * <p>The order of the tests is that of the decision table: undescribed or contradictory facts; (a) the rule on site;
 * (b) the release; (c) objections; persons presumed living; P6; the conditions of the category. The first that closes
 * gives the answer. Where several periods apply the latest opening wins; what is not known is never open; an error
 * while deciding is a refusal. Rights of a requester only add to what the public may see.
 */
public final class AccessRules {

    /** Counted up with every change of a rule or number; what was computed with another version is computed again. */
    public static final int VERSION = 1;

    /** The day on which somebody is no longer presumed living of whom nothing is known. */
    public static final LocalDate NOBODY_KNOWS = LocalDate.of(9999, 12, 31);

    private final RuleSet rules;

    /** Rules with the institution's settings. */
    public AccessRules(RuleSet rules) {
        this.rules = rules;
    }

    /** The version and numbers these rules decide by. */
    public RuleSet ruleSet() {
        return rules;
    }

    /** The answer for a record that stands alone. */
    public AccessDecision decide(AccessFacts facts, AccessQuestion question) {
        return decide(new AccessChain(List.of(facts)), question);
    }

    /**
     * The answer for a record under everything above it: never more open than an ancestor's own statement allows.
     *
     * @param fromFondsToSelf the facts as each record states them, the fonds first, the record itself last
     */
    public AccessDecision decideChain(List<AccessFacts> fromFondsToSelf, AccessQuestion question) {
        return decide(new AccessChain(fromFondsToSelf), question);
    }

    /**
     * The most open answer to several questions of one viewer: rights only add up. What may be read on site only is open
     * to a question that is asked there.
     *
     * @param questions at least one
     */
    public AccessDecision decide(AccessChain chain, List<AccessQuestion> questions) {
        return questions.stream()
                .filter(question -> isTheirs(chain, question))
                .map(question -> asAnswered(question, decide(chain, question)))
                .reduce(Openness::moreOpen)
                .orElseThrow();
    }

    /**
     * Whoever works in a service is at their workplace for what the service keeps, and for the archive where they research
     * it: by that they do not sit in the reading room.
     */
    private static boolean isTheirs(AccessChain chain, AccessQuestion question) {
        return !(question.requester() instanceof Requester.ServiceStaff staff)
                || staff.service() == Service.MEMORY && staff.reasonGiven()
                || chain.effective()
                        .substance()
                        .matter()
                        .filter(Matter.ServiceRecord.class::isInstance)
                        .isPresent();
    }

    /**
     * Until when somebody is presumed living whom a record is about or names (P4), whatever may be shown of it: the first day on
     * which nobody is, {@link #NOBODY_KNOWS} where nobody can say. Empty when nobody living is named, or nobody has looked.
     *
     * @param line the one person meant, by {@link NamedPerson#key()}; empty for everybody
     */
    public Optional<LocalDate> namesLivingUntil(AccessChain chain, Optional<String> line, LocalDate day) {
        Case asked = new Case(
                chain.effective(), AccessQuestion.of(new Requester.Anyone(), Place.ONLINE, View.RECORD, day), rules);
        return Stream.concat(
                        asked.subject().stream().filter(subject -> line.isEmpty()),
                        asked.persons().people().stream()
                                .filter(person -> line.isEmpty() || line.get().equals(person.key())))
                .flatMap(person -> livingUntil(person, asked).stream())
                .max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> livingUntil(NamedPerson person, Case asked) {
        return switch (Life.of(person, asked)) {
            case Life.Dead dead -> Optional.empty();
            case Life.Presumed(LocalDate endsOn) -> Optional.of(endsOn).filter(asked.day()::isBefore);
            case Life.Unknowable unknowable -> Optional.of(NOBODY_KNOWS);
        };
    }

    private static AccessDecision asAnswered(AccessQuestion question, AccessDecision decision) {
        boolean readHere =
                question.place() == Place.ONSITE && decision.outcome() == AccessDecision.Outcome.ALLOW_ONSITE;
        return readHere
                ? new AccessDecision(
                        AccessDecision.Outcome.ALLOW, decision.openFrom(), decision.never(), decision.bases())
                : decision;
    }

    /** The answer for a record under everything above it. */
    public AccessDecision decide(AccessChain chain, AccessQuestion question) {
        try {
            List<AccessDecision> answers = new ArrayList<>();
            for (AccessFacts reading : chain.readings()) {
                answers.add(answer(new Case(reading, question, rules)));
            }
            return Openness.strictest(answers);
        } catch (RuntimeException e) {
            return new AccessDecision(
                    AccessDecision.Outcome.DENY, Optional.empty(), false, List.of(Basis.FAILED.text(), e.toString()));
        }
    }

    private static AccessDecision answer(Case asked) {
        return switch (asked.question().place()) {
            case ONSITE -> onsite(asked);
            case ONLINE -> online(asked);
        };
    }

    private static AccessDecision onsite(Case asked) {
        AccessDecision toAnyone = OnsiteRules.decide(asked);
        Optional<Right> right = switch (asked.question().requester()) {
            case Requester.Reader reader -> ReaderRights.find(reader, asked);
            case Requester.ServiceStaff staff -> StaffRights.find(staff, asked);
            case Requester.Archivist archivist -> StaffRights.findOfArchive(asked);
            case Requester.Machinery machinery -> StaffRights.findOfArchive(asked);
            default -> OwnRights.find(asked);
        };
        return adding(right, toAnyone);
    }

    /** On the web only the archive's own work and a personal link add to what the public sees. */
    private static AccessDecision online(Case asked) {
        AccessDecision toAnyone = adding(StaffRights.findOfArchive(asked), OnlineRules.decide(asked));
        return PersonalLinks.find(asked)
                .map(byLink -> Openness.moreOpen(toAnyone, byLink))
                .orElse(toAnyone);
    }

    private static AccessDecision adding(Optional<Right> right, AccessDecision toAnyone) {
        return right.map(found -> new AccessDecision(
                        found.outcome(), toAnyone.openFrom(), toAnyone.never(), Basis.texts(found.bases())))
                .map(found -> Openness.moreOpen(toAnyone, found))
                .orElse(toAnyone);
    }
}
