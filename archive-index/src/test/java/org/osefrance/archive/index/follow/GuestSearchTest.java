package org.osefrance.archive.index.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.Tilleuls;
import org.osefrance.archive.index.catalog.jpa.JpaFixture;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.index.search.Search;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.index.search.memory.MemoryIndex;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Grant;
import org.osefrance.archive.schemas.access.Matter;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.Objection;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.PersonalLink;
import org.osefrance.archive.schemas.access.Stated;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.record.Passage;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * Many archives and many grants: what a search shows somebody with rights to single records is what the catalogue decides for
 * each, no more and no less.
 */
@ExtendWith(DatabaseExtension.class)
class GuestSearchTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static final AccessFacts CHILD_FILE = AccessFacts.undescribed()
            .inCategory(Category.PRIVATE_LIFE_50)
            .dated(UncertainDate.parseEdtf("1938/1946"))
            .being(new Matter.ChildFile(Stated.NO, Stated.NO));

    /** What papers may be: open, a child's file (looked through or not), open on site, unknown, objected to. */
    private static final List<AccessFacts> KINDS = List.of(
            Tilleuls.open(),
            CHILD_FILE.persons(NamedPersons.nobody()),
            CHILD_FILE,
            CHILD_FILE.persons(NamedPersons.nobody()).titleNamesPersons(Stated.NO),
            AccessFacts.undescribed()
                    .inCategory(Category.GENERAL)
                    .dated(UncertainDate.parseEdtf("1938/1946"))
                    .persons(NamedPersons.nobody()),
            AccessFacts.undescribed(),
            CHILD_FILE.persons(NamedPersons.nobody()).objection(Objection.PENDING));

    private static final List<AccessFacts> OF_PARTS = List.of(
            AccessFacts.undescribed(),
            AccessFacts.undescribed().objection(Objection.UPHELD),
            CHILD_FILE.persons(NamedPersons.nobody()));

    private final JpaFixture catalog;
    private final Papers papers;
    private final MemoryIndex index;
    private final IndexFollower follower;
    private final Search search;

    GuestSearchTest(Database database) {
        this.catalog = new JpaFixture(database, Clock.systemUTC());
        this.papers = new Papers(catalog);
        this.index =
                new MemoryIndex(Clock.systemUTC(), () -> catalog.closedUnits().closedUnits());
        this.follower = new IndexFollower(
                catalog.outbox(),
                catalog.units(),
                catalog.closedUnits(),
                index,
                catalog.open().gate(),
                Clock.systemUTC());
        this.search = index.search(catalog.open().openedUnits()::listOpened);
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    /** One unit of the index as the catalogue knows it. @param page a page or a part of one; @param kind of facts, for reading failures */
    private record Unit(RecordId id, RecordId item, Optional<RecordId> page, String kind) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_search_shows_a_guest_what_the_catalogue_shows(long seed) {
        Random random = new Random(seed);
        List<Unit> units = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            units.addAll(paper(random, "papier" + number));
        }
        catchUp();
        int opened = 0;
        for (int number = 0; number < 12; number++) {
            for (Viewer viewer : List.of(family(random, units), reader(random, units))) {
                Set<RecordId> shown = shown(viewer, units);
                assertThat(named(search.listShown(viewer, ids(units)), units))
                        .as("%s", viewer)
                        .containsExactlyInAnyOrderElementsOf(named(shown, units));
                SearchResults found = search.find(viewer, SearchRequest.words("chaussures", 100));
                assertThat(found.hits().stream().map(SearchResults.Hit::item).toList())
                        .as("%s", viewer)
                        .containsExactlyInAnyOrderElementsOf(items(shown, units));
                opened += shown.size() - shown(Viewer.anyone(), units).size();
            }
        }
        assertThat(opened).as("the grants opened something").isPositive();
        assertThat(search.listShown(Viewer.anyone(), ids(units))).isEqualTo(shown(Viewer.anyone(), units));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void what_closes_is_found_no_more_before_the_index_has_followed(long seed) {
        Random random = new Random(seed);
        List<Unit> units = new ArrayList<>(paper(random, "papier"));
        Papers.Letter own = papers.letter("dossier", "chaussures", KINDS.get(1));
        catchUp();
        Viewer child = family(Set.of(own.item()), Grant.Capacity.SUBJECT);
        assertThat(search.find(child, SearchRequest.words("chaussures", 100)).hits())
                .extracting(SearchResults.Hit::item)
                .contains(own.item());
        catalog.register()
                .changeAccess(List.of(own.page()), facts -> facts.objection(Objection.PENDING), Tilleuls.ARCHIVIST);
        assertThat(search.listShown(child, Set.of(own.page()))).isEmpty();
        catchUp();
        assertThat(search.listShown(child, Set.of(own.page()))).isEmpty();
        assertThat(search.listShown(Viewer.anyone(), ids(units))).isEqualTo(shown(Viewer.anyone(), units));
    }

    private List<Unit> paper(Random random, String title) {
        int kind = random.nextInt(KINDS.size());
        Papers.Letter letter = papers.letter(title, "chaussures " + title, KINDS.get(kind));
        List<Unit> units = new ArrayList<>(List.of(
                new Unit(letter.item(), letter.item(), Optional.empty(), "item of " + kind),
                new Unit(letter.page(), letter.item(), Optional.of(letter.page()), "page of " + kind)));
        if (random.nextBoolean()) {
            int own = random.nextInt(OF_PARTS.size());
            Passage passage = new Passage(
                    RecordId.random(),
                    new Passage.PageRegion(letter.page(), new PixelBox(10, 200, 400, 80)),
                    "",
                    "note");
            catalog.register().write(passage, Optional.of(OF_PARTS.get(own)), 0, Tilleuls.ARCHIVIST);
            units.add(new Unit(
                    passage.id(), letter.item(), Optional.of(letter.page()), "part " + own + " on a page of " + kind));
        }
        return units;
    }

    private Viewer family(Random random, List<Unit> units) {
        Grant.Capacity[] capacities = Grant.Capacity.values();
        return family(named(random, units), capacities[random.nextInt(capacities.length)]);
    }

    private static Viewer family(Set<RecordId> records, Grant.Capacity capacity) {
        return new Viewer.Family(
                "guest",
                List.of(new Grant("g", records, capacity, new PersonalLink(TODAY.plusDays(1), true))),
                Occasion.UNSAID);
    }

    private Viewer reader(Random random, List<Unit> units) {
        Map<RecordId, LocalDate> agreements = new HashMap<>();
        named(random, units).forEach(record -> agreements.put(record, TODAY.plusDays(random.nextInt(3) - 1)));
        return new Viewer.ReadingRoom(
                "terminal", Optional.of(new Viewer.Reader("reader", agreements)), Occasion.UNSAID);
    }

    /** Units, pages, parts, now and then the whole fonds, and something that was never here. */
    private Set<RecordId> named(Random random, List<Unit> units) {
        Set<RecordId> named = new HashSet<>(Set.of(RecordId.random()));
        for (int count = random.nextInt(4); count >= 0; count--) {
            named.add(units.get(random.nextInt(units.size())).id());
        }
        if (random.nextInt(4) == 0) {
            named.add(papers.fonds());
        }
        return named;
    }

    /** Asked of the catalogue, one by one. */
    private Set<RecordId> shown(Viewer viewer, List<Unit> units) {
        Catalog asked = catalog.catalog();
        Set<RecordId> shown = new HashSet<>();
        for (Unit unit : units) {
            boolean seen = unit.page()
                    .map(page -> asked.findUnit(viewer, unit.item()).isPresent()
                            && asked.findPage(viewer, page).isPresent()
                            && (page.equals(unit.id()) || isPartShown(viewer, page, unit.id())))
                    .orElseGet(() -> asked.findUnit(viewer, unit.id())
                            .filter(view -> view.access().outcome() == Outcome.ALLOW)
                            .isPresent());
            if (seen) {
                shown.add(unit.id());
            }
        }
        return shown;
    }

    private boolean isPartShown(Viewer viewer, RecordId page, RecordId part) {
        return catalog.knowledge().listParts(viewer, page).stream()
                .anyMatch(view -> view.record().id().equals(part));
    }

    /** Items of which a shown unit has the word that every page begins with. */
    private static Set<RecordId> items(Set<RecordId> shown, List<Unit> units) {
        Set<RecordId> items = new HashSet<>();
        units.stream()
                .filter(unit -> shown.contains(unit.id()) && unit.page().equals(Optional.of(unit.id())))
                .forEach(unit -> items.add(unit.item()));
        return items;
    }

    private static List<String> named(Set<RecordId> ids, List<Unit> units) {
        return units.stream()
                .filter(unit -> ids.contains(unit.id()))
                .map(unit -> unit.kind() + " " + unit.id())
                .toList();
    }

    private static Set<RecordId> ids(List<Unit> units) {
        Set<RecordId> ids = new HashSet<>();
        units.forEach(unit -> ids.add(unit.id()));
        return ids;
    }

    private void catchUp() {
        for (int step = 0; follower.step(); step++) {
            assertThat(step).isLessThan(1_000);
        }
    }
}
