package org.osefrance.archive.portal.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.index.search.IndexedUnit;
import org.osefrance.archive.index.search.SearchResults.Hit;
import org.osefrance.archive.index.search.SearchResults.UnitHit;
import org.osefrance.archive.portal.viewer.PageHits;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.Reading;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.record.ListLine;
import org.osefrance.archive.schemas.record.Passage;
import org.springframework.stereotype.Component;

/** Turns hits into what a reader sees, through the catalogue, which decides on access once more. */
@Component
final class FoundItems {

    /** Passages shown for one item. */
    private static final int PASSAGES = 3;

    private final Catalog catalog;
    private final KnowledgeCatalog knowledge;
    private final PageHits pageHits;
    private final ReadableDates dates;

    FoundItems(Catalog catalog, KnowledgeCatalog knowledge, PageHits pageHits, ReadableDates dates) {
        this.catalog = catalog;
        this.knowledge = knowledge;
        this.pageHits = pageHits;
        this.dates = dates;
    }

    /** The items of some hits, best first; one that has been closed meanwhile is left out. */
    List<FoundItem> show(Viewer viewer, String query, List<Hit> hits, Locale locale) {
        return hits.stream()
                .flatMap(hit ->
                        catalog
                                .findUnit(viewer, hit.item())
                                .map(unit -> item(viewer, query, hit, unit, locale))
                                .stream())
                .toList();
    }

    private FoundItem item(Viewer viewer, String query, Hit hit, UnitView unit, Locale locale) {
        List<FoundUnit> units = new ArrayList<>();
        for (UnitHit each : hit.units().stream().limit(PASSAGES).toList()) {
            boolean first = units.stream().noneMatch(shown -> shown.strip().isPresent());
            shown(viewer, query, hit.item(), each, first).ifPresent(units::add);
        }
        String href = units.stream()
                .filter(shown -> shown.pageNumber().isPresent())
                .map(FoundUnit::href)
                .findFirst()
                .orElse(Addresses.item(hit.item()));
        return new FoundItem(
                unit.description(),
                href,
                unit.ancestors(),
                unit.description().dates().map(date -> dates.of(date, locale)),
                units,
                Math.max(0, hit.matchingUnits() - units.size()));
    }

    private Optional<FoundUnit> shown(Viewer viewer, String query, RecordId item, UnitHit hit, boolean withStrip) {
        List<Segment> passage = Segment.of(hit.snippet());
        if (hit.kind() == IndexedUnit.Kind.DESCRIPTION) {
            return Optional.of(
                    new FoundUnit(Addresses.item(item), Optional.empty(), Optional.empty(), passage, Optional.empty()));
        }
        return place(viewer, hit)
                .flatMap(place -> catalog.findPage(viewer, place.page()).map(page -> {
                    Optional<PageText> text =
                            catalog.findText(viewer, page.page().id());
                    return new FoundUnit(
                            Addresses.page(item, page.number(), query),
                            Optional.of(page.number()),
                            place.typedIn() ? Optional.of(Reading.PERSON) : text.map(Reading::of),
                            passage,
                            text.filter(read -> withStrip).flatMap(read -> strip(query, page, read)));
                }));
    }

    /**
     * Where a hit stands.
     *
     * @param typedIn whether its words are a person's whatever the page was read by
     */
    private record Place(RecordId page, boolean typedIn) {}

    /** Empty for a line or passage that has been closed meanwhile. */
    private Optional<Place> place(Viewer viewer, UnitHit hit) {
        return switch (hit.kind()) {
            case DESCRIPTION -> Optional.empty();
            case PAGE_TEXT -> Optional.of(new Place(hit.unit(), false));
            case LIST_LINE ->
                knowledge
                        .findRecord(viewer, hit.unit(), ListLine.class)
                        .map(view -> view.record())
                        .map(line ->
                                new Place(line.page(), line.cells().stream().anyMatch(cell -> !cell.isBlank())));
            case PASSAGE ->
                knowledge
                        .findRecord(viewer, hit.unit(), Passage.class)
                        .map(view -> view.record())
                        .map(passage -> new Place(
                                passage.extent().whole(), !passage.words().isBlank()));
        };
    }

    private Optional<LineStrip> strip(String query, PageView page, PageText text) {
        if (page.page().size().isEmpty()) {
            return Optional.empty();
        }
        return pageHits.find(query, text).stream()
                .findFirst()
                .filter(hit -> !hit.boxes().isEmpty())
                .flatMap(hit -> LineStrip.around(page.page(), text, hit));
    }
}
