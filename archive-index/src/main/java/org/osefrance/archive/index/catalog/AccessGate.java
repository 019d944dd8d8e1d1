package org.osefrance.archive.index.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.osefrance.archive.schemas.access.AccessChain;
import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.AccessQuestion;
import org.osefrance.archive.schemas.access.AccessRules;
import org.osefrance.archive.schemas.access.Matter;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.View;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.Visibilities;
import org.osefrance.archive.schemas.access.Visibility;

/**
 * Where the catalogue and its followers ask the one access decision: for the facts of a record and of everything above it,
 * on the web, today. While the archive as a whole is closed ({@link PublicDoor}) nothing is open to those who do not work on
 * records.
 */
public final class AccessGate {

    /** The days of the law and of the institution's decisions are those of Paris. */
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Paris");

    private static final AccessDecision AS_A_WHOLE = new AccessDecision(
            AccessDecision.Outcome.DENY,
            Optional.empty(),
            false,
            List.of("the archive is closed until it is verified"));

    private volatile Book book;
    private final Clock clock;
    private final BooleanSupplier closed;
    private final BooleanSupplier clockIsBehind;

    /**
     * Asks these rules on the day the clock shows.
     *
     * @param closed whether the archive as a whole is closed to the public
     * @param clockIsBehind whether the clock shows a time that has been already: what ended would come to life again
     */
    public AccessGate(AccessRules rules, Clock clock, BooleanSupplier closed, BooleanSupplier clockIsBehind) {
        this.closed = closed;
        this.clockIsBehind = clockIsBehind;
        this.book = Book.of(rules);
        this.clock = clock;
    }

    /** The rules with what is computed by them. */
    private record Book(AccessRules rules, Visibilities visibilities) {

        static Book of(AccessRules rules) {
            return new Book(rules, new Visibilities(rules));
        }
    }

    /** The same gate under other rules. */
    public AccessGate under(AccessRules other) {
        return new AccessGate(other, clock, closed, clockIsBehind);
    }

    /** Decides by other rules from now on. For {@link RuleBook} alone, which sees to what the index still shows. */
    public void obey(AccessRules other) {
        book = Book.of(other);
    }

    /** The rules it decides by. */
    public AccessRules rules() {
        return book.rules();
    }

    /** The same gate as it will stand, or stood, on another day. */
    public AccessGate on(LocalDate day) {
        return new AccessGate(
                book.rules(), Clock.fixed(day.atStartOfDay(LEGAL_ZONE).toInstant(), LEGAL_ZONE), closed, clockIsBehind);
    }

    /**
     * Whether, and as what, a viewer may see something now.
     *
     * @param line from the fonds down to the record
     * @param aspect which part of it
     */
    public AccessDecision decide(Viewer viewer, RecordLine line, Aspect aspect) {
        return decide(viewer, line, aspect.view, UnaryOperator.identity());
    }

    /**
     * The same about one line of a list.
     *
     * @param key of the person on it among the named of its page
     */
    public AccessDecision decideLine(Viewer viewer, RecordLine line, String key) {
        return decide(viewer, line, View.LINE, question -> question.aboutLine(key));
    }

    /** Every decision passes here. */
    private AccessDecision decide(Viewer viewer, RecordLine line, View view, UnaryOperator<AccessQuestion> exactly) {
        if (!viewer.seesClosed() && closed.getAsBoolean()) {
            return AS_A_WHOLE;
        }
        Viewer trusted = viewer.namesRecords() && clockIsBehind.getAsBoolean() ? viewer.withoutTermedRights() : viewer;
        List<AccessQuestion> questions = AccessQuestion.listOf(trusted, line.ids(), view, today()).stream()
                .map(exactly)
                .toList();
        return book.rules().decide(new AccessChain(line.facts()), questions);
    }

    /** When something opens, for the index. */
    public Visibility visibility(List<AccessFacts> line, Aspect aspect) {
        return visibility(() -> book.visibilities().of(new AccessChain(line), aspect.view, today()));
    }

    /**
     * When what is on a page besides its parts opens, for the index.
     *
     * @param line facts from the fonds down to the page
     */
    public Visibility pageVisibility(List<AccessFacts> line, List<PagePart> parts) {
        Visibility latest = visibility(() -> isDecidedByLines(line, parts)
                ? book.visibilities().ofList(new AccessChain(line), today())
                : book.visibilities().of(new AccessChain(line), View.PAGE, today()));
        for (PagePart part : parts) {
            latest = part.region().isPresent() ? latest : latest.and(partVisibility(line, part));
        }
        return latest;
    }

    /** When a line or passage opens, for the index. */
    public Visibility partVisibility(List<AccessFacts> page, PagePart part) {
        List<AccessFacts> line = new ArrayList<>(page);
        line.add(part.facts());
        AccessChain chain = new AccessChain(line);
        return visibility(() -> part.line()
                ? book.visibilities().ofLine(chain, part.id().value(), today())
                : book.visibilities().of(chain, View.PASSAGE, today()));
    }

    /**
     * Until when somebody is presumed living whom a record is about or names; see {@link AccessRules#namesLivingUntil}.
     *
     * @param key of the one person meant, on a line of a list
     */
    public Optional<LocalDate> namesLivingUntil(List<AccessFacts> line, Optional<String> key) {
        return book.rules().namesLivingUntil(new AccessChain(line), key, today());
    }

    /** Counted up with every change of the rules. */
    public int ruleVersion() {
        return book.rules().ruleSet().version();
    }

    private Visibility visibility(Supplier<Visibility> days) {
        return closed.getAsBoolean() ? Visibility.closed(book.rules().ruleSet().version()) : days.get();
    }

    /** Whether a page is one of a list, and each person named on it has a line that somebody placed. */
    public static boolean isDecidedByLines(List<AccessFacts> page, List<PagePart> parts) {
        AccessFacts facts = new AccessChain(page).effective();
        Set<String> placed = parts.stream()
                .filter(part -> part.line() && part.region().isPresent())
                .map(part -> part.id().value())
                .collect(Collectors.toSet());
        return facts.substance()
                        .matter()
                        .filter(Matter.ListPage.class::isInstance)
                        .isPresent()
                && facts.naming().persons().stream()
                        .flatMap(named -> named.people().stream())
                        .allMatch(person -> placed.contains(person.key()));
    }

    /** Whether somebody said who is named. */
    public static boolean isLookedThrough(List<AccessFacts> page) {
        return new AccessChain(page)
                .effective()
                .naming()
                .persons()
                .filter(named -> !(named instanceof NamedPersons.NotLookedAt))
                .isPresent();
    }

    /** The day on which it is asked. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LEGAL_ZONE);
    }

    /** Parts that open apart from one another. */
    public enum Aspect {
        /** Title, dates, scope. */
        DESCRIPTION(View.DESCRIPTION),
        /** Image and text of a page. */
        PAGE(View.PAGE),
        /** Somebody as one source or the archive has them. */
        ENTRY(View.ENTRY),
        /** A part of a testimony or page. */
        PASSAGE(View.PASSAGE),
        /** Anything else, as a whole. */
        RECORD(View.RECORD);

        private final View view;

        Aspect(View view) {
            this.view = view;
        }
    }
}
