package org.osefrance.archive.index.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelSize;

/** What every {@link Register} does with pages and what is read on them. */
public abstract class PageContract {

    private static final Viewer STAFF = new Viewer.Machinery("test");
    private static final PixelSize SIZE = new PixelSize(2_000, 3_000);

    private final CatalogFixture fixture;
    private final Tilleuls tilleuls = new Tilleuls(2);

    protected PageContract(CatalogFixture fixture) {
        this.fixture = fixture;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_file_gets_one_page_an_image_and_keeps_them() {
        NewItem item = accept(tilleuls.letters("registre", 1));
        RecordId file = item.files().getFirst().id();
        List<RecordId> pages = put(file, List.of(Optional.of(SIZE), Optional.empty()));
        assertThat(put(file, List.of(Optional.of(SIZE), Optional.empty()))).isEqualTo(pages);
        assertThat(fixture.catalog().listPages(STAFF, item.id()))
                .extracting(view -> view.page().id())
                .isEqualTo(pages);
        assertThat(fixture.catalog()
                        .findPage(STAFF, pages.getLast())
                        .orElseThrow()
                        .state())
                .isEqualTo(PageState.WAITING);
    }

    @Test
    void pages_stand_in_the_order_of_the_files_whichever_is_finished_first() {
        NewItem item = accept(tilleuls.letters("lettres", 3));
        List<RecordId> third = put(item.files().get(2).id(), List.of(Optional.of(SIZE)));
        List<RecordId> first = put(item.files().get(0).id(), List.of(Optional.of(SIZE), Optional.of(SIZE)));
        List<RecordId> second = put(item.files().get(1).id(), List.of(Optional.of(SIZE)));
        assertThat(fixture.catalog().listPages(STAFF, item.id()))
                .extracting(view -> view.page().id())
                .containsExactly(first.get(0), first.get(1), second.getFirst(), third.getFirst());
        assertThat(fixture.catalog().listPages(STAFF, item.id()))
                .extracting(view -> view.page().position())
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void a_size_that_was_unknown_is_filled_in_as_a_new_version() {
        RecordId file = accept(tilleuls.letters("lettre", 1)).files().getFirst().id();
        RecordId page = put(file, List.of(Optional.empty())).getFirst();
        put(file, List.of(Optional.of(SIZE)));
        put(file, List.of(Optional.of(new PixelSize(1, 1))));
        assertThat(fixture.catalog().findPage(STAFF, page).orElseThrow().page().size())
                .contains(SIZE);
        assertThat(fixture.catalog().listVersions(STAFF, page)).hasSize(2);
    }

    @Test
    void what_is_read_comes_back_word_for_word_and_box_for_box() {
        RecordId page = page();
        PageText text = Tilleuls.read("Chère Madame, les enfants", "sont arrivés à la Maison");
        TextVersion version = fixture.register().putText(page, text, "v2/page.alto.xml", Tilleuls.INTAKE);
        assertThat(fixture.catalog().findText(STAFF, page)).contains(text);
        assertThat(version.confidence()).isEqualTo(0.875);
        assertThat(fixture.catalog().listTexts(STAFF, page)).containsExactly(version);
    }

    @Test
    void the_same_reading_a_second_time_changes_nothing() {
        RecordId page = page();
        TextVersion first = putText(page, Tilleuls.read("Chère Madame"), "v2/1.xml");
        long newest = fixture.outbox().newest();
        assertThat(putText(page, Tilleuls.read("Chère Madame"), "v2/1.xml")).isEqualTo(first);
        assertThat(fixture.outbox().newest()).isEqualTo(newest);
    }

    @Test
    void a_newer_reading_takes_the_place_of_an_older_one() {
        RecordId page = page();
        putText(page, Tilleuls.read("Chere Madarne"), "v2/1.xml");
        putText(page, Tilleuls.read("Chère Madame"), "v3/1.xml");
        assertThat(fixture.catalog().findText(STAFF, page).orElseThrow().plainText())
                .isEqualTo("Chère Madame");
        assertThat(fixture.catalog().listTexts(STAFF, page))
                .extracting(TextVersion::current)
                .containsExactly(false, true);
    }

    @Test
    void a_machine_never_takes_the_place_of_a_person() {
        RecordId page = page();
        putText(page, Tilleuls.transcribed("Chère Madame"), "v2/1.xml");
        TextVersion machine = putText(page, Tilleuls.read("Chere Madarne"), "v3/1.xml");
        assertThat(machine.current()).isFalse();
        assertThat(fixture.catalog().findText(STAFF, page).orElseThrow().plainText())
                .isEqualTo("Chère Madame");
        putText(page, Tilleuls.transcribed("Chère Mademoiselle"), "v4/1.xml");
        assertThat(fixture.catalog().findText(STAFF, page).orElseThrow().plainText())
                .isEqualTo("Chère Mademoiselle");
    }

    @Test
    void a_blank_page_has_a_text_without_words() {
        RecordId page = page();
        PageText blank = new PageText(
                SIZE, List.of(), Tilleuls.read("x").maker(), Tilleuls.read("x").madeAt());
        putText(page, blank, "v2/1.xml");
        assertThat(fixture.catalog().findText(STAFF, page)).contains(blank);
    }

    @Test
    void followers_hear_of_a_text() {
        RecordId page = page();
        long before = fixture.outbox().newest();
        putText(page, Tilleuls.read("Chère Madame"), "v2/1.xml");
        assertThat(fixture.outbox().after(before, 10))
                .extracting(OutboxEntry::record, OutboxEntry::change, OutboxEntry::version)
                .containsExactly(tuple(page, Change.TEXT, 1));
    }

    @Test
    void the_state_of_a_page_is_kept_and_its_reason_told_to_those_who_work_on_it() {
        RecordId page = page();
        fixture.register().setPageState(page, PageState.UNREAD, "no language data");
        PageView seen = fixture.catalog().findPage(STAFF, page).orElseThrow();
        assertThat(seen)
                .extracting(PageView::state, PageView::reason)
                .containsExactly(PageState.UNREAD, "no language data");
        assertThat(fixture.catalog().listPages(STAFF, seen.page().item()))
                .extracting(PageView::reason)
                .containsExactly("no language data");
        fixture.register().setPageState(page, PageState.READY, "read");
        assertThat(fixture.catalog().findPage(STAFF, page).orElseThrow().reason())
                .as("nothing went wrong")
                .isEmpty();
        fixture.register().setPageState(page, PageState.UNREAD, "no language data");
        fixture.register().changeAccess(List.of(seen.page().item()), facts -> Tilleuls.open(), Tilleuls.INTAKE);
        assertThat(fixture.catalog().listPages(Viewer.anyone(), seen.page().item()))
                .extracting(PageView::reason)
                .containsExactly("");
    }

    @Test
    void what_does_not_exist_is_named() {
        RecordId nobody = RecordId.random();
        assertThatThrownBy(() -> put(nobody, List.of(Optional.of(SIZE))))
                .isInstanceOf(UnknownRecordException.class)
                .hasMessageContaining(nobody.value());
        assertThatThrownBy(() -> putText(nobody, Tilleuls.read("x"), "v2/1.xml"))
                .isInstanceOf(UnknownRecordException.class);
        assertThatThrownBy(() -> fixture.register().setPageState(nobody, PageState.READY, "done"))
                .isInstanceOf(UnknownRecordException.class);
    }

    private RecordId page() {
        RecordId file = accept(tilleuls.letters("lettre", 1)).files().getFirst().id();
        return put(file, List.of(Optional.of(SIZE))).getFirst();
    }

    private NewItem accept(NewItem item) {
        fixture.register().accept(tilleuls.consignment(item), Tilleuls.INTAKE);
        return item;
    }

    private List<RecordId> put(RecordId file, List<Optional<PixelSize>> sizes) {
        return fixture.register().putPages(file, sizes, Tilleuls.INTAKE);
    }

    private TextVersion putText(RecordId page, PageText text, String location) {
        return fixture.register().putText(page, text, location, Tilleuls.INTAKE);
    }
}
