package org.osefrance.archive.index.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.catalog.Rearrangement.Closure;
import org.osefrance.archive.index.catalog.Rearrangement.Step;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Place;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.QuarterTurn;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.osefrance.archive.schemas.record.ListLine;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.PageImage;
import org.osefrance.archive.schemas.record.Passage;
import org.osefrance.archive.schemas.record.Persona;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.osefrance.archive.schemas.source.Source;

/** What every {@link Register} does when pages that were accepted are arranged. */
public abstract class ArrangeContract {

    private static final Viewer STAFF = new Viewer.Machinery("test");
    private static final Viewer PUBLIC = Viewer.anyone();
    private static final PixelSize SIZE = new PixelSize(2_000, 3_000);

    private final CatalogFixture fixture;
    private final Tilleuls tilleuls = new Tilleuls(11);
    private final Knowings knowings;

    protected ArrangeContract(CatalogFixture fixture) {
        this.fixture = fixture;
        this.knowings = new Knowings(fixture);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void pages_stand_in_the_order_somebody_gave_them_and_keep_their_ids() {
        RecordId item = item("lettre", Tilleuls.open(), 3);
        List<RecordId> pages = pages(item);
        assertThat(arrange(new Step.Order(item, pages.reversed())))
                .containsExactlyInAnyOrder(pages.get(0), pages.get(2));
        assertThat(pages(item)).isEqualTo(pages.reversed());
        assertThat(fixture.catalog().listPages(PUBLIC, item))
                .extracting(PageView::number)
                .containsExactly(1, 2, 3);
        assertThat(fixture.catalog().listVersions(STAFF, pages.get(1))).hasSize(1);
        assertThat(fixture.catalog().listEvents(STAFF, item))
                .last()
                .extracting(PremisEvent::type)
                .isEqualTo(PremisEvent.Type.MODIFICATION);
    }

    @Test
    void somebody_who_saw_other_pages_changes_nothing() {
        RecordId item = item("lettre", Tilleuls.open(), 3);
        List<RecordId> pages = pages(item);
        Rearrangement seen = change(Closure.KEPT, new Step.Order(item, pages.reversed()));
        fixture.register().changeAccess(List.of(pages.getFirst()), facts -> Tilleuls.open(), Tilleuls.ARCHIVIST);
        assertThatThrownBy(() -> fixture.register().arrange(seen, Tilleuls.ARCHIVIST))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> fixture.register()
                        .arrange(
                                new Rearrangement(seen.steps(), Map.of(pages.getFirst(), 2), Closure.KEPT),
                                Tilleuls.ARCHIVIST))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> arrange(new Step.Order(item, pages.subList(0, 2))))
                .isInstanceOf(EntangledPagesException.class);
        assertThat(pages(item)).isEqualTo(pages);
    }

    @Test
    void a_split_makes_an_item_beside_it_and_a_merge_takes_it_back() {
        RecordId item = item("liasse", Tilleuls.open(), 4);
        List<RecordId> pages = pages(item);
        RecordId other = RecordId.random();
        arrange(new Step.Split(item, pages.subList(2, 4), other, "suite"));
        assertThat(pages(item)).isEqualTo(pages.subList(0, 2));
        assertThat(pages(other)).isEqualTo(pages.subList(2, 4));
        assertThat(fixture.catalog().findUnit(PUBLIC, other)).isPresent();
        UnitView split = fixture.catalog().findUnit(STAFF, other).orElseThrow();
        assertThat(split.description().reference()).isEqualTo(Tilleuls.INTO + "/2");
        assertThat(fixture.catalog().findSuccessor(PUBLIC, other)).isEmpty();
        assertThat(fixture.catalog().listFiles(STAFF, other)).hasSize(2);

        arrange(new Step.Merge(other, item));
        assertThat(pages(item)).isEqualTo(pages);
        assertThat(fixture.catalog().findUnit(STAFF, other)).isEmpty();
        assertThat(fixture.catalog().findSuccessor(PUBLIC, other)).contains(item);
        RecordId parent = split.ancestors().getLast().id();
        assertThat(fixture.catalog().countChildren(STAFF, parent)).isEqualTo(1);
        assertThat(fixture.catalog().listChildren(STAFF, parent, "", 9)).hasSize(1);
        assertThat(fixture.closedUnits().closedUnits()).contains(other);
        assertThat(fixture.catalog().listFiles(STAFF, item)).hasSize(4);

        arrange(new Step.Move(item, pages.subList(2, 4), other, 0));
        assertThat(fixture.catalog().findUnit(PUBLIC, other)).isPresent();
        assertThat(fixture.catalog().findSuccessor(PUBLIC, other)).isEmpty();
        assertThat(pages(other)).isEqualTo(pages.subList(2, 4));
    }

    @Test
    void nobody_learns_of_a_merge_into_what_they_may_not_see() {
        RecordId open = item("lettre", Tilleuls.open(), 1);
        RecordId closed = item("dossier", AccessFacts.undescribed(), 1);
        arrange(new Step.Merge(open, closed));
        assertThat(fixture.catalog().findSuccessor(PUBLIC, open)).isEmpty();
        assertThat(fixture.catalog().findSuccessor(STAFF, open)).contains(closed);
        assertThat(fixture.catalog().findUnit(PUBLIC, open)).isEmpty();
    }

    @Test
    void an_item_keeps_a_page_and_pages_keep_to_their_fonds() {
        RecordId item = item("lettre", Tilleuls.open(), 2);
        assertThatThrownBy(() -> arrange(new Step.Split(item, pages(item), RecordId.random(), "tout")))
                .isInstanceOf(EntangledPagesException.class);
        NewItem elsewhere = tilleuls.letters("carte", 1);
        fixture.register().accept(new Consignment("AUTRES", List.of(elsewhere), List.of()), Tilleuls.INTAKE);
        put(elsewhere);
        assertThatThrownBy(() -> arrange(new Step.Merge(elsewhere.id(), item)))
                .isInstanceOfSatisfying(
                        EntangledPagesException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(EntangledPagesException.Reason.OTHER_FONDS));
    }

    @Test
    void a_page_that_goes_where_more_is_open_stays_as_closed_as_it_was() {
        RecordId closed = item("dossier", AccessFacts.undescribed(), 2);
        RecordId open = item("lettre", Tilleuls.open(), 1);
        RecordId page = pages(closed).getFirst();
        arrange(new Step.Move(closed, List.of(page), open, 1));
        assertThat(pages(open)).contains(page);
        assertThat(fixture.catalog().findPage(PUBLIC, page)).isEmpty();
        assertThat(fixture.catalog().listPages(PUBLIC, open)).hasSize(1);

        Rearrangement back = change(Closure.OF_NEW_PLACE, new Step.Move(open, List.of(page), closed, 0));
        fixture.register().arrange(back, Tilleuls.ARCHIVIST);
        List<RecordVersion<?>> versions = fixture.catalog().listVersions(STAFF, page);
        assertThat(versions.getLast().access()).isEqualTo(versions.getFirst().access());
        assertThat(versions.getLast().record()).isEqualTo(versions.getFirst().record());
    }

    @Test
    void what_would_open_is_told_before_and_opens_only_where_somebody_says_so() {
        RecordId closed = item("dossier", AccessFacts.undescribed(), 2);
        RecordId open = item("lettre", Tilleuls.open(), 1);
        RecordId page = pages(closed).getFirst();
        Step move = new Step.Move(closed, List.of(page), open, 0);
        assertThat(turns(change(Closure.KEPT, move))).doesNotContain(Rehearsal.Turn.OPENS);
        assertThat(turns(change(Closure.OF_NEW_PLACE, move))).contains(Rehearsal.Turn.OPENS);
        assertThat(fixture.catalog().findPage(PUBLIC, page)).isEmpty();
        fixture.register().arrange(change(Closure.OF_NEW_PLACE, move), Tilleuls.ARCHIVIST);
        assertThat(fixture.catalog().findPage(PUBLIC, page)).isPresent();
    }

    @Test
    void a_page_that_goes_where_less_is_open_closes_with_the_same_writing() {
        RecordId open = item("lettre", Tilleuls.open(), 2);
        RecordId closed = item("dossier", Tilleuls.open().released(Tilleuls.released(Scope.NONE)), 1);
        RecordId page = pages(open).getFirst();
        arrange(new Step.Move(open, List.of(page), closed, 0));
        assertThat(fixture.catalog().findPage(PUBLIC, page)).isEmpty();
        assertThat(fixture.closedUnits().closedUnits()).contains(page);
    }

    @Test
    void the_back_of_a_leaf_is_named_after_its_front_for_those_who_see_it() {
        RecordId item = item("carnet", Tilleuls.open(), 4);
        List<RecordId> pages = pages(item);
        arrange(new Step.Mark(pages.get(1), Optional.of(Page.Side.VERSO)));
        assertThat(leaves(STAFF, item)).containsExactly("1", "1v", "2", "3");
        assertThat(fixture.catalog()
                        .findPage(PUBLIC, pages.get(1))
                        .orElseThrow()
                        .foliation())
                .isEqualTo(new Foliation(1, true));
        fixture.register()
                .changeAccess(
                        List.of(pages.getFirst()),
                        facts -> facts.released(Tilleuls.released(Scope.NONE)),
                        Tilleuls.ARCHIVIST);
        assertThat(leaves(PUBLIC, item)).containsExactly("1", "2", "3");
        arrange(new Step.Mark(pages.get(1), Optional.empty()));
        assertThat(leaves(STAFF, item)).containsExactly("1", "2", "3", "4");
    }

    @Test
    void all_that_is_placed_turns_with_the_image_and_back() {
        Knowings.Paper paper = knowings.paper(Tilleuls.open());
        fixture.register().putText(paper.page(), Tilleuls.read("Lise 1934", "Paul"), "v1.xml", Tilleuls.INTAKE);
        ListLine line = Knowings.line(paper);
        Passage passage = Knowings.region(paper);
        knowings.write(line);
        knowings.write(passage, AccessFacts.undescribed().released(Tilleuls.released(Scope.NONE)));
        PageText before = fixture.catalog().findText(STAFF, paper.page()).orElseThrow();
        PageView seen = fixture.catalog().findPage(PUBLIC, paper.page()).orElseThrow();
        turn(paper.page(), QuarterTurn.QUARTER);
        PageView turned = fixture.catalog().findPage(PUBLIC, paper.page()).orElseThrow();
        assertThat(turned.page().size()).contains(new PixelSize(3_000, 2_000));
        assertThat(turned.masks().boxes())
                .isEqualTo(seen.masks().boxes().stream()
                        .map(box -> QuarterTurn.QUARTER.of(box, SIZE))
                        .toList());
        assertThat(fixture.catalog().findText(STAFF, paper.page()).orElseThrow())
                .isEqualTo(before.turned(QuarterTurn.QUARTER));
        assertThat(fixture.catalog()
                        .findImage(PUBLIC, paper.page(), 1)
                        .orElseThrow()
                        .masks())
                .isEqualTo(seen.masks());
        turn(paper.page(), QuarterTurn.THREE_QUARTERS);
        assertThat(fixture.catalog().findText(STAFF, paper.page())).contains(before);
        assertThat(knowings(line)).isEqualTo(line);
        assertThat(knowings(passage)).isEqualTo(passage);
        assertThat(fixture.catalog()
                        .findPage(PUBLIC, paper.page())
                        .orElseThrow()
                        .masks())
                .isEqualTo(seen.masks());
    }

    @Test
    void a_page_with_a_withheld_place_that_is_scanned_anew_is_closed_until_somebody_draws_the_place_again() {
        Knowings.Paper paper = knowings.paper(Tilleuls.open());
        fixture.register().putText(paper.page(), Tilleuls.read("Lise", "secret"), "v1.xml", Tilleuls.INTAKE);
        Passage passage = Knowings.region(paper);
        knowings.write(passage, AccessFacts.undescribed().released(Tilleuls.released(Scope.NONE)));
        RecordId scan = replace(paper.page());
        assertThat(fixture.catalog().findPage(PUBLIC, paper.page())).isEmpty();
        assertThat(fixture.catalog().findImage(PUBLIC, paper.page(), 1)).isEmpty();
        assertThat(fixture.closedUnits().closedUnits()).contains(paper.page());
        PageView seen = fixture.catalog().findPage(STAFF, paper.page()).orElseThrow();
        assertThat(seen.state()).isEqualTo(PageState.WAITING);
        assertThat(fixture.catalog().findText(STAFF, paper.page())).isEmpty();
        assertThat(fixture.register().putPages(scan, List.of(Optional.of(SIZE)), Tilleuls.INTAKE))
                .containsExactly(paper.page());
        fixture.register().putText(paper.page(), 2, Tilleuls.read("Lise", "secret"), "v2.xml", Tilleuls.INTAKE);
        assertThat(fixture.catalog().findPage(PUBLIC, paper.page())).isEmpty();

        Passage drawn = passage.placed(new Passage.PageRegion(paper.page(), new PixelBox(5, 60, 400, 60)));
        fixture.register().write(drawn, Optional.empty(), 2, Tilleuls.ARCHIVIST);
        assertThat(fixture.catalog()
                        .findPage(PUBLIC, paper.page())
                        .orElseThrow()
                        .masks()
                        .boxes())
                .containsExactly(new PixelBox(5, 60, 400, 60));
        assertThat(fixture.catalog()
                        .findText(PUBLIC, paper.page())
                        .orElseThrow()
                        .plainText())
                .isEqualTo("Lise");
        assertThat(fixture.catalog().findImage(PUBLIC, paper.page(), 1)).isEmpty();
        assertThat(fixture.catalog().findImage(STAFF, paper.page(), 1)).isPresent();
    }

    @Test
    void a_persons_text_stays_without_places_and_no_word_of_it_shows_beside_a_mask() {
        Knowings.Paper paper = knowings.paper(Tilleuls.open());
        fixture.register().putText(paper.page(), Tilleuls.transcribed("Lise", "secret"), "v1.xml", Tilleuls.INTAKE);
        Passage passage = Knowings.region(paper);
        knowings.write(passage, AccessFacts.undescribed().released(Tilleuls.released(Scope.NONE)));
        RecordId scan = replace(paper.page());
        fixture.register().putPages(scan, List.of(Optional.of(SIZE)), Tilleuls.INTAKE);
        fixture.register().putText(paper.page(), 2, Tilleuls.read("fouillis"), "v2.xml", Tilleuls.INTAKE);
        PageText kept = fixture.catalog().findText(STAFF, paper.page()).orElseThrow();
        assertThat(kept.plainText()).isEqualTo("Lise\nsecret");
        assertThat(kept.isPlaced()).isFalse();
        fixture.register()
                .write(
                        passage.placed(new Passage.PageRegion(paper.page(), new PixelBox(5, 60, 400, 60))),
                        Optional.empty(),
                        2,
                        Tilleuls.ARCHIVIST);
        assertThat(fixture.catalog().findPage(PUBLIC, paper.page())).isPresent();
        assertThat(fixture.catalog().findText(PUBLIC, paper.page())).isEmpty();
        List<UnitState.ReadPage> read = new ArrayList<>();
        fixture.units().read(List.of(paper.page()), state -> state.page().ifPresent(read::add));
        assertThat(read.getFirst().text()).isEmpty();
        assertThat(read.getFirst().words()).isEmpty();
    }

    @Test
    void the_first_scan_put_back_brings_everything_back() {
        Knowings.Paper paper = knowings.paper(Tilleuls.open());
        fixture.register().putText(paper.page(), Tilleuls.read("Lise", "Paul"), "v1.xml", Tilleuls.INTAKE);
        fixture.register().setPageState(paper.page(), PageState.READY, "");
        ListLine line = Knowings.line(paper);
        Passage passage = Knowings.region(paper);
        knowings.write(line);
        knowings.write(passage);
        PageText text = fixture.catalog().findText(PUBLIC, paper.page()).orElseThrow();
        PageImage first = page(paper.page()).image();
        RecordId scan = replace(paper.page());
        assertThat(((ListLine) knowings(line)).former()).isPresent();
        assertThat(fixture.catalog().findFile(STAFF, first.file())).isPresent();
        arrange(new Step.Show(paper.page(), first));
        assertThat(page(paper.page()).image()).isEqualTo(first);
        assertThat(knowings(line)).isEqualTo(line);
        assertThat(knowings(passage)).isEqualTo(passage);
        assertThat(fixture.catalog().findText(PUBLIC, paper.page())).contains(text);
        assertThat(fixture.catalog().findFile(STAFF, scan).orElseThrow().item()).isEqualTo(paper.item());
    }

    @Test
    void bytes_that_are_another_page_do_not_become_this_one() {
        Knowings.Paper paper = knowings.paper(Tilleuls.open());
        NewItem other = tilleuls.letters("carte", 1);
        fixture.register().accept(tilleuls.consignment(other), Tilleuls.INTAKE);
        put(other);
        NewFile same = new NewFile(
                RecordId.random(), other.files().getFirst().sha512(), 1_000, "image/jpeg", "scan/encore.jpg");
        assertThatThrownBy(() -> fixture.register().replaceScan(paper.page(), 1, same, List.of(), Tilleuls.ARCHIVIST))
                .isInstanceOfSatisfying(
                        EntangledPagesException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(EntangledPagesException.Reason.KNOWN_BYTES));
        assertThatThrownBy(() -> fixture.register()
                        .replaceScan(paper.page(), 7, tilleuls.file("a.jpg"), List.of(), Tilleuls.ARCHIVIST))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void what_cites_a_page_follows_it_into_its_item() {
        Knowings.Paper paper = knowings.paper(Tilleuls.open());
        Fact fact = knowings.writeNamed(paper);
        RecordId other = item("lettre", Tilleuls.open(), 1);
        arrange(new Step.Merge(paper.item(), other));
        RecordId subject = fact.assertion().claim().subject();
        assertThat(((Persona) version(subject).record()).unit()).isEqualTo(other);
        Source.Document cited = (Source.Document)
                ((Fact) version(fact.id()).record()).assertion().citation().source();
        assertThat(cited.unit()).isEqualTo(other);
        assertThat(cited.page()).contains(paper.page());
    }

    private RecordId replace(RecordId page) {
        return fixture.register()
                .replaceScan(
                        page, version(page).number(), tilleuls.file("scan/mieux.tif"), List.of(), Tilleuls.ARCHIVIST);
    }

    private void turn(RecordId page, QuarterTurn by) {
        arrange(new Step.Show(page, page(page).image().turned(by)));
    }

    private Page page(RecordId page) {
        return (Page) version(page).record();
    }

    private Object knowings(KnowledgeRecord record) {
        return version(record.id()).record();
    }

    private RecordVersion<?> version(RecordId record) {
        return fixture.catalog().listVersions(STAFF, record).getLast();
    }

    private List<Rehearsal.Turn> turns(Rearrangement change) {
        return fixture.releaseDesk().rehearse(STAFF, change).orElseThrow().effects().stream()
                .filter(effect -> effect.place() == Place.ONLINE && effect.kind() == Rehearsal.Kind.PAGE)
                .map(Rehearsal.Effect::turn)
                .toList();
    }

    private List<String> leaves(Viewer viewer, RecordId item) {
        return fixture.catalog().listPages(viewer, item).stream()
                .map(view -> view.foliation().leaf() + (view.foliation().verso() ? "v" : ""))
                .toList();
    }

    private List<RecordId> arrange(Step... steps) {
        return fixture.register().arrange(change(Closure.KEPT, steps), Tilleuls.ARCHIVIST);
    }

    /** Steps with what somebody sees of the items they concern. */
    private Rearrangement change(Closure closure, Step... steps) {
        Map<RecordId, Integer> seen = new HashMap<>();
        for (Step step : steps) {
            List<RecordId> items = switch (step) {
                case Step.Order order -> List.of(order.item());
                case Step.Move move -> List.of(move.item(), move.into());
                case Step.Split split -> List.of(split.item());
                case Step.Merge merge -> List.of(merge.item(), merge.into());
                case Step.Mark mark -> List.of(page(mark.page()).item());
                case Step.Show show -> List.of(page(show.page()).item());
            };
            items.stream()
                    .flatMap(item -> pages(item).stream())
                    .forEach(page -> seen.put(page, version(page).number()));
        }
        return new Rearrangement(List.of(steps), seen, closure);
    }

    private List<RecordId> pages(RecordId item) {
        return fixture.catalog().listPages(STAFF, item).stream()
                .map(view -> view.page().id())
                .toList();
    }

    private RecordId item(String title, AccessFacts facts, int pages) {
        List<NewFile> files = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            files.add(tilleuls.file("tilleuls/" + title + "_" + number + ".jpg"));
        }
        NewItem item = tilleuls.item(title, files, facts);
        fixture.register().accept(tilleuls.consignment(item), Tilleuls.INTAKE);
        put(item);
        return item.id();
    }

    private void put(NewItem item) {
        item.files()
                .forEach(file -> fixture.register().putPages(file.id(), List.of(Optional.of(SIZE)), Tilleuls.INTAKE));
    }
}
