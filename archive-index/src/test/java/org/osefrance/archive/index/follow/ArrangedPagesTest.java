package org.osefrance.archive.index.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.NewFile;
import org.osefrance.archive.index.catalog.NewItem;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Rearrangement;
import org.osefrance.archive.index.catalog.Rearrangement.Closure;
import org.osefrance.archive.index.catalog.Rearrangement.Step;
import org.osefrance.archive.index.catalog.Tilleuls;
import org.osefrance.archive.index.catalog.jpa.JpaFixture;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.QuarterTurn;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.PageImage;
import org.osefrance.archive.schemas.record.Passage;

/**
 * Pages of three items, some open and some closed, arranged at random in the real catalogue: none is lost or doubled, positions
 * have no gap, nobody is shown what they were not, what is withheld stays withheld where it was, and all of it comes back from
 * the store.
 */
@ExtendWith(DatabaseExtension.class)
class ArrangedPagesTest {

    private static final Viewer PUBLIC = Viewer.anyone();
    private static final PixelSize SIZE = new PixelSize(2_000, 3_000);
    private static final PixelBox SECRET = new PixelBox(10, 60, 95, 40);

    private final JpaFixture before;
    private final JpaFixture after;
    private final MemoryShelf shelf = new MemoryShelf();
    private final Tilleuls tilleuls = new Tilleuls(12);
    private final Map<String, PageText> words = new TreeMap<>();
    private final List<RecordId> items = new ArrayList<>();
    private final Map<RecordId, PageImage> first = new LinkedHashMap<>();
    private final Map<RecordId, PageImage> scans = new LinkedHashMap<>();
    private Random random = new Random();

    ArrangedPagesTest(Database full, Database empty) {
        this.before = new JpaFixture(full, Clock.systemUTC());
        this.after = new JpaFixture(empty, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        before.close();
        after.close();
    }

    @Test
    void whatever_is_done_to_pages_nothing_is_lost_or_shown_and_all_comes_back() {
        item("lettres", Tilleuls.open(), 4);
        item("dossier", AccessFacts.undescribed(), 3);
        item("cahier", Tilleuls.open(), 3);
        Set<RecordId> everybody = first.keySet();
        Set<RecordId> open = seen(PUBLIC);
        assertThat(open).hasSize(7);
        for (long seed = 1; seed <= 60; seed++) {
            random = new Random(seed);
            Step step = step();
            before.register()
                    .arrange(new Rearrangement(List.of(step), versions(step), Closure.KEPT), Tilleuls.ARCHIVIST);
            check(seed + " " + step.getClass().getSimpleName(), everybody, open);
        }
        assertThat(items).hasSizeGreaterThan(4);
        bringBack();
        check(after.catalog(), everybody, open);
        for (RecordId item : items) {
            assertThat(after.catalog().listPages(Papers.STAFF, item))
                    .extracting(PageView::page, PageView::number, PageView::masks, PageView::foliation)
                    .isEqualTo(before.catalog().listPages(Papers.STAFF, item).stream()
                            .map(view -> tuple(view.page(), view.number(), view.masks(), view.foliation()))
                            .toList());
            assertThat(after.catalog().findSuccessor(Papers.STAFF, item))
                    .isEqualTo(before.catalog().findSuccessor(Papers.STAFF, item));
            assertThat(after.catalog().listFiles(Papers.STAFF, item))
                    .isEqualTo(before.catalog().listFiles(Papers.STAFF, item));
        }
        for (RecordId page : everybody) {
            assertThat(after.catalog().findText(Papers.STAFF, page))
                    .isEqualTo(before.catalog().findText(Papers.STAFF, page));
        }
    }

    private void check(String step, Set<RecordId> everybody, Set<RecordId> open) {
        List<RecordId> standing = new ArrayList<>();
        for (RecordId item : items) {
            List<PageView> pages = before.catalog().listPages(Papers.STAFF, item);
            for (int position = 0; position < pages.size(); position++) {
                assertThat(pages.get(position).page().position()).as(step).isEqualTo(position);
                standing.add(pages.get(position).page().id());
            }
        }
        assertThat(standing).as(step).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(everybody);
        check(before.catalog(), everybody, open);
    }

    private void check(Catalog catalog, Collection<RecordId> everybody, Set<RecordId> open) {
        for (RecordId id : everybody) {
            Optional<PageView> shown = catalog.findPage(PUBLIC, id);
            if (shown.isEmpty()) {
                continue;
            }
            assertThat(open).contains(id);
            Page page = shown.get().page();
            PageImage drawnOn = Optional.ofNullable(first.get(id)).orElseThrow();
            assertThat(shown.get().masks().boxes())
                    .containsExactly(drawnOn.place(SECRET, page.image()).orElseThrow());
            catalog.findText(PUBLIC, id)
                    .ifPresent(text -> assertThat(text.words().map(Word::text))
                            .contains("ouvert")
                            .doesNotContain("secret"));
        }
    }

    private Step step() {
        List<RecordId> live =
                items.stream().filter(item -> !pages(item).isEmpty()).toList();
        RecordId item = oneOf(live);
        RecordId other = oneOf(live);
        List<RecordId> shuffled = new ArrayList<>(pages(item));
        Collections.shuffle(shuffled, random);
        List<RecordId> some = shuffled.subList(0, Math.max(1, shuffled.size() / 2));
        int kind = random.nextInt(8);
        if (kind < 2 && some.size() < shuffled.size() && !item.equals(other)) {
            return new Step.Move(item, some, other, random.nextInt(pages(other).size() + 1));
        } else if (kind == 2 && some.size() < shuffled.size()) {
            items.add(RecordId.random(random));
            return new Step.Split(item, some, items.getLast(), "suite");
        } else if (kind == 3 && live.size() > 3 && !item.equals(other)) {
            return new Step.Merge(item, other);
        } else if (kind == 4) {
            return new Step.Mark(some.getFirst(), Optional.of(Page.Side.VERSO));
        } else if (kind == 5) {
            Page page = page(some.getFirst());
            return new Step.Show(page.id(), page.image().turned(oneOf(List.of(QuarterTurn.values()))));
        } else if (kind == 6) {
            return new Step.Show(
                    some.getFirst(),
                    oneOf(List.of(first, scans))
                            .getOrDefault(some.getFirst(), page(some.getFirst()).image()));
        }
        return new Step.Order(item, shuffled);
    }

    private Map<RecordId, Integer> versions(Step step) {
        List<RecordId> concerned = switch (step) {
            case Step.Order order -> List.of(order.item());
            case Step.Move move -> List.of(move.item(), move.into());
            case Step.Split split -> List.of(split.item());
            case Step.Merge merge -> List.of(merge.item(), merge.into());
            case Step.Mark mark -> List.of(page(mark.page()).item());
            case Step.Show show -> List.of(page(show.page()).item());
        };
        Map<RecordId, Integer> versions = new TreeMap<>();
        concerned.stream()
                .flatMap(item -> pages(item).stream())
                .forEach(page -> versions.put(
                        page,
                        before.catalog()
                                .listVersions(Papers.STAFF, page)
                                .getLast()
                                .number()));
        return versions;
    }

    private void item(String title, AccessFacts facts, int count) {
        List<NewFile> files = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            files.add(tilleuls.file("tilleuls/" + title + "_" + number + ".jpg"));
        }
        NewItem item = tilleuls.item(title, files, facts);
        before.register().accept(tilleuls.consignment(item), Tilleuls.INTAKE);
        items.add(item.id());
        for (NewFile file : files) {
            RecordId page = before.register()
                    .putPages(file.id(), List.of(Optional.of(SIZE)), Tilleuls.INTAKE)
                    .getFirst();
            first.put(page, page(page).image());
            read(page);
            before.register()
                    .write(
                            new Passage(RecordId.random(random), new Passage.PageRegion(page, SECRET), "", ""),
                            Optional.of(AccessFacts.undescribed().released(Tilleuls.released(Scope.NONE))),
                            0,
                            Tilleuls.ARCHIVIST);
        }
        // One page has a second scan, which nobody has drawn the withheld place on.
        RecordId page = pages(item.id()).getFirst();
        int version =
                before.catalog().listVersions(Papers.STAFF, page).getLast().number();
        RecordId scan = before.register()
                .replaceScan(page, version, tilleuls.file("scan/" + title + ".tif"), List.of(), Tilleuls.ARCHIVIST);
        before.register().putPages(scan, List.of(Optional.of(SIZE)), Tilleuls.INTAKE);
        scans.put(page, page(page).image());
        assertThat(before.catalog().findPage(PUBLIC, page)).isEmpty();
        PageImage original = Optional.ofNullable(first.get(page)).orElseThrow();
        Step back = new Step.Show(page, original);
        before.register().arrange(new Rearrangement(List.of(back), versions(back), Closure.KEPT), Tilleuls.ARCHIVIST);
    }

    private void read(RecordId page) {
        String location = page + "/v1.xml";
        var text = Tilleuls.read("ouvert", "secret");
        words.put(location, text);
        before.register().putText(page, text, location, Tilleuls.INTAKE);
        before.register().setPageState(page, PageState.READY, "");
    }

    private void bringBack() {
        RecordMirror mirror = new RecordMirror(before.outbox(), before.open().mirrorSource(), shelf);
        while (mirror.step()) {
            continue;
        }
        shelf.texts.putAll(words);
        new CatalogRestorer(after.open()::restoration, shelf).restore(shelf.documents());
    }

    private Set<RecordId> seen(Viewer viewer) {
        Set<RecordId> seen = new HashSet<>();
        for (RecordId page : first.keySet()) {
            before.catalog().findPage(viewer, page).ifPresent(view -> seen.add(page));
        }
        return seen;
    }

    private List<RecordId> pages(RecordId item) {
        return before.catalog().listPages(Papers.STAFF, item).stream()
                .map(view -> view.page().id())
                .toList();
    }

    private Page page(RecordId page) {
        return before.catalog().findPage(Papers.STAFF, page).orElseThrow().page();
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
