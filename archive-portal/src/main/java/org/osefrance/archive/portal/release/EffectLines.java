package org.osefrance.archive.portal.release;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Rehearsal;
import org.osefrance.archive.index.catalog.Rehearsal.Effect;
import org.osefrance.archive.index.catalog.Rehearsal.Kind;
import org.osefrance.archive.index.catalog.Rehearsal.Sample;
import org.osefrance.archive.index.catalog.Rehearsal.Turn;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.ReadableReasons;
import org.osefrance.archive.schemas.access.Place;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Component;

/** What a rehearsal foretells, for its template: what turns in the same way stands together. */
@Component
public final class EffectLines {

    private final Catalog catalog;
    private final ReadableReasons reasons;

    EffectLines(Catalog catalog, ReadableReasons reasons) {
        this.catalog = catalog;
        this.reasons = reasons;
    }

    /** What becomes of everything at one place, what changes first. */
    public List<TurnLines> of(Viewer archivist, Rehearsal rehearsal, Place place, Locale locale) {
        Map<Turn, List<Line>> turns = new EnumMap<>(Turn.class);
        rehearsal.effects().stream()
                .filter(effect -> effect.place() == place)
                .forEach(effect -> turns.computeIfAbsent(effect.turn(), fresh -> new ArrayList<>())
                        .add(line(archivist, effect, locale)));
        return turns.entrySet().stream()
                .map(turn -> new TurnLines(turn.getKey(), turn.getValue()))
                .toList();
    }

    private Line line(Viewer archivist, Effect effect, Locale locale) {
        return new Line(
                effect.kind(),
                effect.count(),
                effect.opens().map(days -> day(days.first(), locale)),
                effect.opens().filter(days -> !days.first().equals(days.last())).map(days -> day(days.last(), locale)),
                reasons.of(effect.bases(), locale),
                effect.samples().stream()
                        .flatMap(sample -> link(archivist, sample).stream())
                        .toList());
    }

    /** A sample as an archivist finds it; their look at it is written down like every other. */
    private Optional<Link> link(Viewer archivist, Sample sample) {
        return catalog.findUnit(archivist, sample.within()).map(unit -> {
            String name =
                    unit.description().reference() + " — " + unit.description().title();
            return sample.page()
                    .flatMap(page -> catalog.findPage(archivist, page))
                    .map(page -> new Link(
                            name,
                            page.number(),
                            lasting(page),
                            see(page.page().id().value())))
                    .orElseGet(() -> new Link(
                            name,
                            0,
                            Addresses.of(unit.description()),
                            see(unit.description().id().value())));
        });
    }

    private static String lasting(PageView page) {
        return Addresses.lastingPage(page.page().id());
    }

    private static String see(String record) {
        return ReleaseController.DESK + "/" + record + "/see";
    }

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** Everything that turns in one way. */
    public record TurnLines(Turn turn, List<Line> lines) {

        /** Whether it changes anything. */
        public boolean isChange() {
            return turn.compareTo(Turn.STAYS_OPEN) < 0;
        }
    }

    /**
     * Several things to which the same happens for the same reasons.
     *
     * @param first day on which the first of them opens by itself; empty where none does
     * @param last day of the last; empty where that is the first
     */
    public record Line(
            Kind kind,
            long count,
            Optional<String> first,
            Optional<String> last,
            List<String> reasons,
            List<Link> samples) {}

    /**
     * One of them.
     *
     * @param page its number; 0 for a unit
     * @param see where to see it as others do
     */
    public record Link(String name, int page, String href, String see) {}
}
